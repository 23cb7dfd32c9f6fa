package dev.handrail.playbook;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether {@code /api/playbooks} and {@code /api/answers} are there: as {@code handrail.answers-api} says, and where it
 * says nothing, in the playground only.
 */
public final class AnswersApiOpen implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment settings = context.getEnvironment();
        boolean playground = "playground".equals(settings.getProperty("handrail.mode"));
        return settings.getProperty("handrail.answers-api", Boolean.class, playground);
    }
}
