package org.kedang.portal.view;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages read {@code #{row.name}}: records and other classes of the product whose accessors are written without
 * {@code get}. A bean property of the same name wins, an Optional is read as its value or nothing.
 */
public final class RecordResolver extends ELResolver {
    private static final Map<Class<?>, Map<String, Optional<Method>>> ACCESSORS = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Optional<Method> accessor = accessor(base, property);
        if (accessor.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            Object value = accessor.get().invoke(base);
            return value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        Optional<Method> accessor = accessor(base, property);
        if (accessor.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return accessor.get().getReturnType();
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // Records and aggregates are read only; bean properties are left to the next resolver.
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (accessor(base, property).isPresent()) {
            context.setPropertyResolved(base, property);
            return true;
        }
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    private static Optional<Method> accessor(@Nullable Object base, @Nullable Object property) {
        if (base == null || property == null) {
            return Optional.empty();
        }
        Class<?> type = base.getClass();
        if (!type.isRecord() && !type.getName().startsWith("org.kedang.")) {
            return Optional.empty();
        }
        return ACCESSORS
                .computeIfAbsent(type, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(property.toString(), name -> find(type, name));
    }

    private static Optional<Method> find(Class<?> type, String name) {
        String tail = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        if (has(type, "get" + tail) || has(type, "is" + tail)) {
            return Optional.empty();
        }
        try {
            Method method = type.getMethod(name);
            boolean hidden = method.getDeclaringClass() == Object.class || method.getReturnType() == void.class;
            return hidden || !method.trySetAccessible() ? Optional.empty() : Optional.of(method);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static boolean has(Class<?> type, String method) {
        try {
            return type.getMethod(method).getReturnType() != void.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
