package dev.handrail.turn;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says at the start of the Teams bot that every tenant may talk to it, where nobody said which ones may. */
@Component
@ConditionalOnProperty(name = "handrail.mode", havingValue = "teams")
final class WarnOfOpenDoors implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(WarnOfOpenDoors.class);

    private final AllowedTenants allowedTenants;

    WarnOfOpenDoors(AllowedTenants allowedTenants) {
        this.allowedTenants = allowedTenants;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (allowedTenants.isOpenToAll()) {
            LOG.warn("handrail.tenants (HANDRAIL_TENANTS) is not set: every tenant may talk to this bot");
        }
    }
}
