package dev.handrail.turn.sending;

import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Recipient;
import dev.handrail.store.CommitResult;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be shown: made part of a commit first, and sent when that has happened. */
@Component
public final class Outbox {
    /** How the ids of direct replies begin. */
    public static final String REPLIES = "reply/";

    /** The kind of messages' documents. */
    public static final String KIND = MessageDocument.KIND;

    /** The kind of the documents of those that are no replies and came to nothing, or nobody knows. */
    public static final String UNSHOWN = MessageDocument.UNSHOWN;

    /** How the ids of everything else that is shown begin. */
    public static final String MESSAGES = "message/";

    /** So long has the instance that sends a reply before others look at it. */
    private static final Duration HEAD_START = Duration.ofSeconds(2);

    private static final Duration LONGER_THAN_ANY_REQUEST = Duration.ofMinutes(2);

    private final DocumentStore store;
    private final Instance instance;
    private final InOrder inOrder;
    private final UnderWay underWay;
    private final Crowds crowds;
    private final KeepReplies keepReplies;
    private final ClaimMessage claimMessage;
    private final AskConnector askConnector;
    private final SettleMessage settleMessage;
    private final ProductTime productTime;
    private final SystemTime systemTime;

    Outbox(
            DocumentStore store,
            Instance instance,
            InOrder inOrder,
            UnderWay underWay,
            Crowds crowds,
            KeepReplies keepReplies,
            ClaimMessage claimMessage,
            AskConnector askConnector,
            SettleMessage settleMessage,
            ProductTime productTime,
            SystemTime systemTime) {
        this.store = store;
        this.instance = instance;
        this.inOrder = inOrder;
        this.underWay = underWay;
        this.crowds = crowds;
        this.keepReplies = keepReplies;
        this.claimMessage = claimMessage;
        this.askConnector = askConnector;
        this.settleMessage = settleMessage;
        this.productTime = productTime;
        this.systemTime = systemTime;
    }

    /** Whether so many messages are in hand that no more turns should be taken. */
    public boolean isFull() {
        return inOrder.isFull();
    }

    /** The address and manner of a message. */
    public record Wish(Address to, @Nullable Content content, boolean repeatable, Duration worthFor) {
        /** To a conversation, or to somebody whose personal chat is opened for it. */
        public static Wish to(Recipient recipient, @Nullable Content content, boolean repeatable, Duration worthFor) {
            return new Wish(Unopened.address(recipient), content, repeatable, worthFor);
        }
    }

    /**
     * A reply to somebody who waits: sent by this process at once, where its line is free and the pace allows it.
     *
     * @param existing the message as it is by now, where there is one
     * @param next whether it is the first of its turn: the others wait for it
     */
    public Posting reply(MessageKey key, Optional<Stored> existing, Wish wish, boolean next) {
        // What is being sent already stays its sender's, who may have told of it a moment ago.
        Message wanted = wanted(existing, wish, productTime.instant().plus(HEAD_START));
        Message message = wanted.state() == State.QUEUED ? keepReplies.inLine(wanted) : wanted;
        String line = Unopened.line(wish.to());
        boolean taken = message.state().isOpen() && underWay.take(key, message.dueAt());
        boolean now = taken
                && next
                && message.state() == State.QUEUED
                && inOrder.isEmpty(line)
                && claimMessage.leave(wish.to(), Rates.Lane.REPLIES).isEmpty();
        if (!now) {
            return new Posting(key, write(key, existing, message), line, null, taken);
        }
        Message sending = message.sending(instance.id(), productTime.instant().plus(HEAD_START));
        Claim claim = new Claim(key, sending, wish.to(), "");
        return new Posting(key, write(key, existing, sending), line, claim, true);
    }

    /** A message that waits its turn. */
    public Posting queue(MessageKey key, Optional<Stored> existing, Wish wish) {
        Message message = wanted(existing, wish, productTime.instant());
        return new Posting(key, write(key, existing, message), Unopened.line(wish.to()), null, false);
    }

    /**
     * The posting was committed.
     *
     * @param version of its document
     */
    public void committed(Posting posting, String version) {
        if (posting.taken()) {
            Claim claim = posting.claim();
            Claim mine = claim == null ? null : new Claim(claim.key(), claim.message(), claim.to(), version);
            send(posting.key(), posting.line(), Rates.Lane.REPLIES, mine);
        }
    }

    /** The posting was not committed. */
    public void dropped(Posting posting) {
        if (posting.taken()) {
            underWay.release(posting.key());
        }
        giveBack(posting);
    }

    /** Nobody knows whether the posting was committed. If it was, it is this process's to send, so that has a look. */
    public void inDoubt(Posting posting) {
        giveBack(posting);
        if (posting.taken()) {
            send(posting.key(), posting.line(), Rates.Lane.REPLIES, null);
        }
    }

    private void giveBack(Posting posting) {
        Claim claim = posting.claim();
        if (claim != null) {
            claimMessage.giveBack(claim.to());
        }
    }

    /** Whether a message has come to an end without ever being shown. */
    public static boolean isNotShown(Stored message) {
        return MessageDocument.read(message.document()).state().isNotShown();
    }

    /**
     * Sees to a message that is due.
     *
     * @param members who else might be at it
     */
    public void resume(Stored due, Members members) {
        MessageKey key =
                new MessageKey(due.document().partition(), due.document().id());
        Message message = MessageDocument.read(due.document());
        if (underWay.has(key) || isInOthersHands(key, message, members) || !underWay.take(key, productTime.instant())) {
            return;
        }
        try {
            if (isMine(key, message)
                    ? isItsTurn(key, message, due.version())
                    : takenOver(key, message, due.version())) {
                send(key, Unopened.line(message.address()), Rates.Lane.QUEUE, null);
                return;
            }
        } catch (RuntimeException | Error e) {
            underWay.release(key);
            throw e;
        }
        underWay.release(key);
    }

    /** Even who lives has lost sight of it when others look at it for so long. */
    private boolean isInOthersHands(MessageKey key, Message message, Members members) {
        boolean isTheirs = message.state() == State.SENDING || key.isReply();
        Duration patience = message.state() == State.SENDING ? LONGER_THAN_ANY_REQUEST : KeepReplies.PATIENCE;
        return isTheirs
                && !message.sender().isEmpty()
                && !message.sender().equals(instance.id())
                && productTime.instant().isBefore(message.dueAt().plus(patience))
                && members.isAlive(message.sender());
    }

    /** Whether nobody else can have it in their line. */
    private boolean isMine(MessageKey key, Message message) {
        return message.state() == State.QUEUED
                && (!key.isReply() || message.sender().equals(instance.id()));
    }

    /** Of a large crowd, those for whom there is no room are due again when their turn comes. */
    private boolean isItsTurn(MessageKey key, Message message, String version) {
        Optional<Instant> turn =
                key.isReply() ? Optional.empty() : crowds.enter(key, message.address(), productTime.instant());
        turn.ifPresent(then -> replace(key, message.backToQueue(then), version));
        return turn.isEmpty();
    }

    /** Whether a message whose sender is gone is to be sent by this process, which is told to all the others. */
    private boolean takenOver(MessageKey key, Message message, String version) {
        Instant now = productTime.instant();
        boolean mayBeAskedFor =
                message.state() == State.SENDING && !message.sender().equals(instance.id());
        // This process remembers everything it asks for: what it does not remember it never asked for.
        Message freed = mayBeAskedFor ? message.abandoned(now) : message.backToQueue(now);
        Message next = freed.state() == State.QUEUED && key.isReply() ? keepReplies.inLine(freed) : freed;
        return replace(key, next, version) && next.state() == State.QUEUED;
    }

    private boolean replace(MessageKey key, Message message, String version) {
        Write write = new Write.Replace(MessageDocument.write(key, message, systemTime.now()), version);
        return store.commit(key.partition(), List.of(write)) instanceof CommitResult.Committed;
    }

    private void send(MessageKey key, String line, Rates.Lane lane, @Nullable Claim claim) {
        // A reminder that waits for long keeps no reply waiting; a reply keeps its order whoever sends it.
        String ofItsKind = key.isReply() ? line : line + "|queue";
        inOrder.add(ofItsKind, new Delivery(key, lane, claim, claimMessage, askConnector, settleMessage, underWay));
    }

    private Message wanted(Optional<Stored> existing, Wish wish, Instant dueAt) {
        Instant until = productTime.instant().plus(wish.worthFor());
        return existing.map(stored -> MessageDocument.read(stored.document()))
                .map(message -> message.want(wish.content(), wish.to(), dueAt, until))
                .orElseGet(() -> new Message(
                        wish.to(),
                        wish.content(),
                        1,
                        0,
                        "",
                        wish.content() == null ? State.REMOVED : State.QUEUED,
                        "",
                        wish.repeatable(),
                        false,
                        dueAt,
                        until,
                        List.of()));
    }

    private Write write(MessageKey key, Optional<Stored> existing, Message message) {
        var document = MessageDocument.write(key, message, systemTime.now());
        return Write.put(document, existing);
    }

    /** Tells others of what this process still has in its lines. */
    public void keepHold() {
        keepReplies.keep();
    }

    /** Waits until nothing is in hand; tells whether that came in time. */
    public boolean awaitQuiet(Duration patience) throws InterruptedException {
        return inOrder.awaitQuiet(patience);
    }
}
