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

/** One question that changes nothing. Guarded like a {@link UseCase}; leaves an audit entry when it is sensitive. */
@Inherited
@Stereotype
@Singleton
@Transactional(Transactional.TxType.SUPPORTS)
@Guarded
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Question {

    /** The permission the actor needs. */
    Permission needs();

    /** Whether every answer is logged before it is given (reading a file's content, revealing, exporting). */
    boolean sensitive() default false;

    /**
     * Whether the answer keeps to the categories that are open to the reader, so that somebody may ask to whom the file is
     * open in part only. All other questions are for those who may read the whole file.
     */
    boolean parts() default false;
}
