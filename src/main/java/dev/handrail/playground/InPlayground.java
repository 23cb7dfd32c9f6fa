package dev.handrail.playground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Marks what exists in playground mode only. */
@ConditionalOnProperty(name = "handrail.mode", havingValue = "playground")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InPlayground {}
