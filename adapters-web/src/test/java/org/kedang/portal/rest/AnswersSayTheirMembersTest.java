package org.kedang.portal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.domain.Labels;

/** JSON-B takes every {@code isThis()} and {@code getThis()} of a record for a member of the answer. */
@DisplayName("应答只有描述过的成员")
class AnswersSayTheirMembersTest {

    @Test
    @DisplayName("应答里的每个记录都没有被当成成员的方法")
    void no_method_of_a_body_is_taken_for_a_member() {
        Set<String> wrong = new TreeSet<>();
        for (Class<?> type : answered()) {
            wrong.addAll(extras(type));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void what_bodies_are_made_of_is_looked_at_too() {
        Set<Class<?>> types = answered();
        assertTrue(types.contains(Labels.class));
        assertTrue(types.size() > DescribedBodies.bodies().size() / 2, () -> types.size() + " records");
    }

    @Test
    @DisplayName("应答里的每个标识都是一段文字")
    void every_identity_in_a_body_is_answered_as_text() {
        Set<Type> adapted = Arrays.stream(BodyAdapters.all())
                .map(adapter -> adapter.getClass().getGenericSuperclass())
                .filter(ParameterizedType.class::isInstance)
                .map(base -> ((ParameterizedType) base).getActualTypeArguments()[0])
                .collect(Collectors.toSet());
        Set<String> bare = answered().stream()
                .filter(AnswersSayTheirMembersTest::isIdentity)
                .filter(type -> !adapted.contains(type))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), bare);
        assertTrue(isIdentity(CustomerId.class) && adapted.contains(CustomerId.class));
    }

    private static boolean isIdentity(Class<?> record) {
        RecordComponent[] parts = record.getRecordComponents();
        return parts.length == 1 && parts[0].getType() == UUID.class;
    }

    /** A record the test must find. */
    record Talkative(String said) {
        public boolean isEmpty() {
            return said.isEmpty();
        }

        public static boolean isStatic() {
            return true;
        }

        public boolean getsOn() {
            return true;
        }
    }

    @Test
    void such_a_method_would_be_found() {
        assertEquals(
                List.of("Talkative.isEmpty"), extras(Talkative.class).stream().toList());
    }

    private static Set<String> extras(Class<?> record) {
        Set<String> components = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        for (Method method : record.getMethods()) {
            boolean member = method.getName().matches("(is|get)[A-Z].*")
                    && method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class
                    && !components.contains(method.getName());
            if (member) {
                found.add(record.getSimpleName() + "." + method.getName());
            }
        }
        return found;
    }

    /** Every record that is a body, or a part of one. */
    private static Set<Class<?>> answered() {
        Set<Class<?>> found = new HashSet<>();
        DescribedBodies.bodies().values().forEach(type -> collect(type, found));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, found);
            }
            collect(generic.getRawType(), found);
        } else if (type instanceof WildcardType wild) {
            collect(wild.getUpperBounds()[0], found);
        } else if (type instanceof Class<?> single && single.isRecord() && found.add(single)) {
            for (RecordComponent part : single.getRecordComponents()) {
                collect(part.getGenericType(), found);
            }
        }
    }
}
