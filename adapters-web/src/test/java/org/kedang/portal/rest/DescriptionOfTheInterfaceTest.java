package org.kedang.portal.rest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Rule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@DisplayName("接口描述与实际接口逐一相符")
class DescriptionOfTheInterfaceTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Map<String, Class<?>> BODIES = DescribedBodies.bodies();
    private static Map<String, Object> description = Map.of();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = DescriptionOfTheInterfaceTest.class.getResourceAsStream("/openapi/kedang.yaml")) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            description = map(new Yaml(new SafeConstructor(options)).load(file));
        }
    }

    @Test
    @DisplayName("每个接口都有描述，描述里没有不存在的接口")
    void every_operation_is_described_and_nothing_else() {
        Set<String> real = new TreeSet<>();
        RealInterface.operations().forEach((name, method) -> real.add(name));
        Set<String> described = new TreeSet<>();
        map(description.get("paths")).forEach((path, methods) -> map(methods).keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> described.add(method + " " + path)));
        assertEquals(String.join("\n", real), String.join("\n", described));
        assertTrue(real.size() > 60, "the resources were found");
    }

    @Test
    @DisplayName("参数与请求头逐一相符")
    void every_parameter_is_described() {
        RealInterface.operations().forEach((name, method) -> {
            Set<String> real = new TreeSet<>();
            for (Parameter parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(PathParam.class)) {
                    real.add("path " + parameter.getAnnotation(PathParam.class).value());
                } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                    real.add(
                            "query " + parameter.getAnnotation(QueryParam.class).value());
                } else if (parameter.isAnnotationPresent(HeaderParam.class)
                        && !parameter.getAnnotation(HeaderParam.class).value().equals("Authorization")) {
                    real.add("header "
                            + parameter.getAnnotation(HeaderParam.class).value());
                }
            }
            Set<String> described = new TreeSet<>();
            for (Object parameter : list(operation(name).get("parameters"))) {
                Map<String, Object> body = resolved(map(parameter));
                described.add(body.get("in") + " " + body.get("name"));
            }
            Set<String> missing = new TreeSet<>(real);
            missing.removeAll(described);
            assertTrue(missing.isEmpty(), () -> name + " lacks " + missing);
            described.removeAll(real);
            // facets are read from the address, the language by the container
            described.removeIf(left -> left.equals("header Accept-Language")
                    || ((name.equals("get /customers") || name.equals("get /customers/counts"))
                            && left.startsWith("query ")));
            assertTrue(described.isEmpty(), () -> name + " has no " + described);
        });
    }

    @Test
    @DisplayName("每个引用都指向存在的定义，每个定义都被引用")
    void every_reference_leads_somewhere() {
        Set<String> references = new HashSet<>();
        collect(description, references);
        references.forEach(reference -> assertFalse(at(reference) == null, () -> reference + " leads nowhere"));
        map(map(description.get("components")).get("schemas"))
                .keySet()
                .forEach(name -> assertTrue(
                        references.contains("#/components/schemas/" + name), () -> "nothing refers to " + name));
    }

    @Test
    @DisplayName("请求与应答的每个成员都有描述")
    void every_member_of_a_body_is_described() {
        BODIES.forEach((name, type) -> {
            if (type.isRecord()) {
                Map<String, Object> properties = map(schema(name).get("properties"));
                Set<String> members = Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(members, new TreeSet<>(properties.keySet()), name);
                for (RecordComponent member : type.getRecordComponents()) {
                    followed(
                            name + "." + member.getName(),
                            member.getGenericType(),
                            map(properties.get(member.getName())));
                }
            }
        });
    }

    @Test
    @DisplayName("每个请求体用的就是它自己的定义")
    void every_request_body_uses_its_schema() {
        RealInterface.operations().forEach((name, method) -> Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType().isRecord())
                .forEach(parameter -> {
                    Map<String, Object> content =
                            map(map(operation(name).get("requestBody")).get("content"));
                    Object reference = map(map(content.get("application/json")).get("schema"))
                            .get("$ref");
                    assertEquals(
                            parameter.getType(),
                            BODIES.get(String.valueOf(reference).replace("#/components/schemas/", "")),
                            name);
                }));
    }

    @Test
    @DisplayName("每个操作都有名称、摘要、成功与失败的应答")
    void every_operation_says_what_it_does_and_answers() {
        Set<Object> ids = new HashSet<>();
        RealInterface.operations().keySet().forEach(name -> {
            Map<String, Object> operation = operation(name);
            Set<String> answers = map(operation.get("responses")).keySet();
            assertAll(
                    name,
                    () -> assertTrue(ids.add(operation.get("operationId")), "operationId is not unique"),
                    () -> assertFalse(String.valueOf(operation.get("summary")).isBlank()),
                    () -> assertTrue(answers.stream().anyMatch(code -> code.startsWith("2"))),
                    () -> assertTrue(answers.contains("401") && answers.contains("default")),
                    () -> assertTrue(!name.contains("{") || answers.contains("404")));
        });
    }

    @Test
    @DisplayName("每条规则都在问题目录里")
    void every_rule_stands_in_a_book() throws ReflectiveOperationException {
        Set<String> keys = new HashSet<>();
        for (Class<?> type : RealInterface.classes()) {
            if (RuleBook.class.isAssignableFrom(type) && !type.isInterface()) {
                ((RuleBook) type.getConstructor().newInstance()).rules().forEach(rule -> keys.add(rule.key()));
            }
        }
        for (Class<?> type : RealInterface.classes(Rule.class)) {
            if (Rule.class.isAssignableFrom(type) && type.isEnum()) {
                Arrays.stream(type.getEnumConstants())
                        .map(rule -> ((Rule) rule).key())
                        .forEach(key -> assertTrue(keys.contains(key), () -> key + " stands in no book"));
            }
        }
        assertTrue(keys.size() > 80);
    }

    /** A member that is a record or an enum of ours uses the schema of that type. */
    private static void followed(String where, Type type, Map<String, Object> schema) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                followed(where, arguments[0], map(schema.get("items")));
            } else if (raw == Map.class && schema.get("additionalProperties") != null) {
                followed(where, arguments[1], map(schema.get("additionalProperties")));
            }
        } else if (type instanceof Class<?> single && single.isEnum()) {
            Object allowed = resolved(schema).get("enum");
            if (allowed != null) {
                assertEquals(
                        Arrays.stream(single.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.toSet()),
                        new HashSet<>(list(allowed)),
                        where);
            }
        } else if (type instanceof Class<?> single && single.isRecord() && BODIES.containsValue(single)) {
            assertEquals(
                    single, BODIES.get(String.valueOf(schema.get("$ref")).replace("#/components/schemas/", "")), where);
        } else if (type instanceof Class<?> single && single.isRecord()) {
            assertEquals("string", resolved(schema).get("type"), where + " is an id or a count written as text");
        }
    }

    private static Map<String, Object> operation(String name) {
        String[] parts = name.split(" ", 2);
        return map(map(map(description.get("paths")).get(parts[1])).get(parts[0]));
    }

    private static Map<String, Object> schema(String name) {
        return map(map(map(description.get("components")).get("schemas")).get(name));
    }

    private static Map<String, Object> resolved(Map<String, Object> body) {
        return body.get("$ref") instanceof String reference ? map(at(reference)) : body;
    }

    private static Object at(String reference) {
        Object here = description;
        for (String step : reference.substring(2).split("/", -1)) {
            here = map(here).getOrDefault(step, Map.of());
        }
        return map(here).isEmpty() ? null : here;
    }

    private static void collect(Object node, Set<String> references) {
        if (node instanceof Map<?, ?> object) {
            object.forEach((key, value) -> {
                if ("$ref".equals(key) && value instanceof String reference) {
                    references.add(reference);
                }
                collect(value, references);
            });
        } else if (node instanceof List<?> items) {
            items.forEach(item -> collect(item, references));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
    }

    private static List<?> list(Object node) {
        return node instanceof List<?> items ? items : List.of();
    }
}
