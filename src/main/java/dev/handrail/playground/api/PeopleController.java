package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.channel.Delivery;
import dev.handrail.playground.channel.IntroduceBot;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Installs the app for a persona, or removes it. */
@RestController
@InPlayground
class PeopleController {
    private final FindInWorld find;
    private final World world;
    private final IntroduceBot introduce;

    PeopleController(FindInWorld find, World world, IntroduceBot introduce) {
        this.find = find;
        this.world = world;
        this.introduce = introduce;
    }

    record Wanted(@Nullable String persona, @Nullable Boolean installed) {}

    /**
     * What is so now.
     *
     * @param status what the bot answered when it was told; absent where it was so already
     */
    record Done(String persona, boolean installed, @Nullable Integer status) {}

    @PostMapping("/playground/api/people")
    Done install(@RequestBody Wanted wanted) {
        Persona persona = find.persona(wanted.persona(), "persona");
        if (wanted.installed() == null) {
            throw ApiRefusal.bad("\"installed\" is missing");
        }
        boolean installed = wanted.installed();
        if (!world.install(persona, installed)) {
            return new Done(persona.id(), installed, null);
        }
        Conversation chat = world.personalChat(persona);
        Delivery told = installed ? introduce.into(chat) : introduce.outOf(chat);
        return new Done(persona.id(), installed, told.status());
    }
}
