package org.kedang.kit.usecase;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kedang.kit.domain.Permission;

/**
 * One verb of the regulation that changes something. Carries transaction, guard and audit for portal, REST, jobs and
 * events alike. The class has one public method; its arguments contain the {@link Actor} and, for a per-file permission,
 * a {@code CustomerId} or a {@link Concerns}.
 */
@Inherited
@Stereotype
@Singleton
@Transactional
@Guarded
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {

    /** The permission the actor needs. There is no default: deny is the default. */
    Permission needs();
}
