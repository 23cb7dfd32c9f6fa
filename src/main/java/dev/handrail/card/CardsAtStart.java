package dev.handrail.card;

import dev.handrail.time.ProductTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the cards while the program starts, so that a broken one stops it. */
@Configuration
class CardsAtStart {
    @Bean
    Cards cards(ProductTime time) {
        return new Cards(time, CardFile.in("cards", ".json"), CardFile.in("cards/text", ".yaml"));
    }
}
