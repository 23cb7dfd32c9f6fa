package dev.handrail.playground.channel;

import dev.handrail.chat.Account;
import dev.handrail.chat.Person;
import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Persona;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The connector's calls for the people of a conversation. */
@RestController
@RequestMapping("/playground/connector/v3/conversations/{conversation}")
@InPlayground
class ConnectorMembers {
    private final FindSpot find;

    ConnectorMembers(FindSpot find) {
        this.find = find;
    }

    @GetMapping("/members")
    List<Map<String, String>> all(HttpServletRequest request) {
        return members(find.in(request).conversation());
    }

    @GetMapping("/members/{member}")
    Map<String, String> one(HttpServletRequest request, @PathVariable("member") String id) {
        Conversation where = find.in(request).conversation();
        return where.members().stream()
                .filter(member -> isKnownAs(member, where.tenantId(), id))
                .findFirst()
                .map(member -> written(member, where))
                .orElseThrow(ConnectorRefusal::noMember);
    }

    @GetMapping("/pagedmembers")
    Map<String, Object> page(
            HttpServletRequest request,
            @RequestParam(name = "pageSize", defaultValue = "200") int size,
            @RequestParam(name = "continuationToken", defaultValue = "0") int from) {
        List<Map<String, String>> all = members(find.in(request).conversation());
        if (size < 1 || from < 0 || from > all.size()) {
            throw ConnectorRefusal.badSyntax("No such page.");
        }
        int to = Math.min(all.size(), from + Math.min(size, all.size()));
        Map<String, Object> page = new LinkedHashMap<>();
        if (to < all.size()) {
            page.put("continuationToken", Integer.toString(to));
        }
        page.put("members", all.subList(from, to));
        return page;
    }

    /** Whether a tenant knows the person by this account id or this object id. */
    static boolean isKnownAs(Persona persona, String tenantId, String id) {
        return persona.accountIn(tenantId)
                .filter(account -> account.id().equals(id) || objectId(account).equals(id))
                .isPresent();
    }

    private static List<Map<String, String>> members(Conversation where) {
        return where.members().stream().map(member -> written(member, where)).toList();
    }

    private static Map<String, String> written(Persona member, Conversation where) {
        Account account = where.account(member);
        Map<String, String> written = new LinkedHashMap<>();
        written.put("id", account.id());
        written.put("name", account.name());
        written.put("objectId", objectId(account));
        written.put("aadObjectId", objectId(account));
        written.put("tenantId", where.tenantId());
        written.put("userRole", member.isGuestIn(where.tenantId()) ? "guest" : "user");
        return written;
    }

    private static String objectId(Account account) {
        Person person = account.person();
        return person == null ? "" : person.objectId();
    }
}
