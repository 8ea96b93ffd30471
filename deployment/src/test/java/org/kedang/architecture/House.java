package org.kedang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of the house. Each is seen failing on a bad sample by {@link HouseRulesFailTest}. */
final class House {
    private static final Set<String> STEREOTYPES =
            Set.of("org.kedang.kit.usecase.UseCase", "org.kedang.kit.usecase.Question");
    private static final Set<String> KIT = Set.of("kit", "portal");

    /** Who may look at the machine's clock: the order of ids, which is no business time, and the one clock everybody asks. */
    private static final Set<String> CLOCKS =
            Set.of("org.kedang.kit.domain.TimeOrderedId", "org.kedang.kit.usecase.BusinessClock");

    /** Makes an actor out of a session or a token; works before there is anybody a guard could judge. */
    private static final Set<String> BEFORE_ANY_ACTOR = Set.of("org.kedang.access.usecase.Doorkeeper");

    /** Translates whatever failed, also in the database, into an answer without a class name. */
    private static final Set<String> TRANSLATORS =
            Set.of("org.kedang.portal.rest.Problems", "org.kedang.portal.rest.Outage");

    private House() {}

    static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("01 domain is plain Java", domainIsPlainJava());
        rules.put("02 use cases see only domain and ports", useCasesSeeOnlyDomainAndPorts());
        rules.put("03 persistence knows no use case", persistenceKnowsNoUseCase());
        rules.put("04 web knows neither ports nor the database", webKnowsNeitherPortsNorDatabase());
        rules.put("05 contexts have no cycles", contextsHaveNoCycles());
        rules.put("06 contexts meet only in api", contextsMeetOnlyInApi());
        rules.put("07 the inside asks no clock, net or database", insideAsksNoClockNetOrDatabase());
        rules.put("08 a use case is one verb", aUseCaseIsOneVerb());
        rules.put("09 a use case names its permission", aUseCaseNamesItsPermission());
        rules.put("10 events and views are records", eventsAndViewsAreRecords());
        rules.put("11 names are plain", namesArePlain());
        rules.put("12 adapters keep to themselves", adaptersKeepToThemselves());
        rules.put("13 domain fields are private and nothing is set", domainFieldsArePrivate());
        rules.put("14 aggregates meet by id", aggregatesMeetById());
        rules.put("15 nobody asks the pool itself", nobodyAsksThePool());
        return rules;
    }

    /** Whoever asked the pool inside a transaction would need a second connection beside the first. */
    static ArchRule nobodyAsksThePool() {
        return fields().that()
                .haveRawType("javax.sql.DataSource")
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName("org.kedang.kit.persistence.Connections")
                .should()
                .notBeAnnotatedWith("jakarta.annotation.Resource")
                .allowEmptyShould(true);
    }

    static ArchRule domainIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..domain..", "org.jspecify..")
                .andShould()
                .onlyDependOnClassesThat(not(resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..")))
                .allowEmptyShould(true);
    }

    static ArchRule useCasesSeeOnlyDomainAndPorts() {
        return noClasses()
                .that()
                .resideInAnyPackage("..usecase..", "..api..", "..spi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..web..",
                        "..persistence..",
                        "..notification..",
                        "org.kedang.portal..",
                        "jakarta.persistence..",
                        "jakarta.faces..",
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "org.postgresql..",
                        "org.eclipse.persistence..")
                .allowEmptyShould(true);
    }

    static ArchRule persistenceKnowsNoUseCase() {
        return noClasses()
                .that()
                .resideInAPackage("..persistence..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..usecase..", "..web..")
                        .and(not(resideInAnyPackage("org.kedang.kit.usecase")))
                        .as("use cases or pages (the kit's exceptions and the actor excepted)"))
                .allowEmptyShould(true);
    }

    static ArchRule webKnowsNeitherPortsNorDatabase() {
        return noClasses()
                .that()
                .resideInAnyPackage("..web..", "org.kedang.portal..")
                .and(describe("translate no failures", c -> !TRANSLATORS.contains(c.getName())))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.kedang..spi..",
                                "org.kedang..persistence..",
                                "jakarta.persistence..",
                                "java.sql..",
                                "javax.sql..")
                        .and(not(resideInAnyPackage("org.kedang.kit.spi")))
                        .as("are ports or the database (the kit's ports excepted)"))
                .allowEmptyShould(true);
    }

    static ArchRule contextsHaveNoCycles() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                        return context(javaClass)
                                .filter(context -> !KIT.contains(context))
                                .map(SliceIdentifier::of)
                                .orElseGet(SliceIdentifier::ignore);
                    }

                    @Override
                    public String getDescription() {
                        return "contexts";
                    }
                })
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    static ArchRule contextsMeetOnlyInApi() {
        return classes()
                .that(describe("belong to a layer of a context", House::hasLayer))
                .should(new ArchCondition<JavaClass>("know other contexts by their api alone") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String own = context(item).orElseThrow();
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            Optional<String> other = context(target);
                            if (other.isPresent()
                                    && !other.get().equals(own)
                                    && !KIT.contains(other.get())
                                    && !target.getPackageName().contains(".api")
                                    && !sharedDoor(item, target)) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    /** Doors of one building may know each other's door: pages and resources ask who is signed in, or show a summary. */
    private static boolean sharedDoor(JavaClass from, JavaClass to) {
        boolean doors =
                from.getPackageName().contains(".web") && to.getPackageName().contains(".web");
        return doors || from.getPackageName().startsWith("org.kedang.portal");
    }

    static ArchRule insideAsksNoClockNetOrDatabase() {
        DescribedPredicate<JavaAccess<?>> machineClock = describe("ask the machine's clock", House::asksMachineClock);
        return noClasses()
                .that()
                .resideInAnyPackage("..domain..", "..usecase..", "..api..", "..spi..")
                .and(describe("are no clock", c -> !CLOCKS.contains(c.getName())))
                .should()
                .accessTargetWhere(machineClock)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net..")
                .allowEmptyShould(true);
    }

    private static boolean asksMachineClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock" -> name.startsWith("system");
            default ->
                owner.startsWith("java.time.")
                        && name.equals("now")
                        && access instanceof JavaMethodCall call
                        && call.getTarget().getRawParameterTypes().isEmpty();
        };
    }

    static ArchRule aUseCaseIsOneVerb() {
        return classes()
                .that(describe("are verbs", House::isVerb))
                .should(
                        new ArchCondition<JavaClass>(
                                "be open to the guard, carry its stereotype and have one public method") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                List<JavaMethod> open = item.getMethods().stream()
                                        .filter(method -> method.getModifiers().contains(PUBLIC))
                                        .filter(method -> !method.getModifiers().contains(STATIC))
                                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                                        .toList();
                                if (item.getModifiers().contains(FINAL)) {
                                    violated(events, item, "is final, so no guard can stand before it");
                                }
                                boolean port = portsOf(item).findAny().isPresent();
                                boolean stereotyped = stereotyped(item);
                                if (!port
                                        && !stereotyped
                                        && !open.isEmpty()
                                        && !BEFORE_ANY_ACTOR.contains(item.getName())) {
                                    violated(events, item, "carries neither @UseCase nor @Question");
                                }
                                if (stereotyped && open.size() != 1) {
                                    violated(events, item, "has " + open.size() + " public methods instead of one");
                                }
                                if (stereotyped && open.stream().noneMatch(House::takesAnActor)) {
                                    violated(events, item, "does not say who acts");
                                }
                            }
                        })
                .allowEmptyShould(true);
    }

    static ArchRule aUseCaseNamesItsPermission() {
        return classes()
                .that(describe("carry a stereotype", House::stereotyped))
                .should(new ArchCondition<JavaClass>("name one permission and live in usecase, where the guard looks") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        for (String stereotype : STEREOTYPES) {
                            if (item.isAnnotatedWith(stereotype)
                                    && item.getAnnotationOfType(stereotype)
                                            .get("needs")
                                            .isEmpty()) {
                                violated(events, item, "names no permission");
                            }
                        }
                        if (STEREOTYPES.stream().allMatch(item::isAnnotatedWith)) {
                            violated(events, item, "is both a change and a question");
                        }
                        if (!item.getPackageName().contains(".usecase")) {
                            violated(events, item, "is no use case but carries the stereotype");
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    static ArchRule eventsAndViewsAreRecords() {
        return classes()
                .that()
                .resideInAPackage("..api..")
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beRecords()
                .allowEmptyShould(true);
    }

    static ArchRule namesArePlain() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Service");
    }

    static ArchRule adaptersKeepToThemselves() {
        return classes()
                .should(new ArchCondition<JavaClass>("not reach into another context's adapter") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            boolean adapter = target.getPackageName().contains(".persistence")
                                    || target.getPackageName().contains(".notification");
                            boolean same = context(target).equals(context(item))
                                    || target.getPackageName().startsWith("org.kedang.kit.persistence");
                            if (adapter && !same && target.getPackageName().startsWith("org.kedang.")) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    static ArchRule domainFieldsArePrivate() {
        ArchRule fields = fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..domain..")
                .and(describe(
                        "are state",
                        (JavaField field) -> !field.getModifiers().contains(STATIC)
                                && !field.getOwner().isEnum()
                                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .bePrivate()
                .allowEmptyShould(true);
        ArchRule setters = methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..domain..")
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .allowEmptyShould(true);
        return CompositeArchRule.of(fields).and(setters);
    }

    static ArchRule aggregatesMeetById() {
        return fields().that()
                .areDeclaredInClassesThat(describe("are aggregates", House::isAggregate))
                .should(new ArchCondition<JavaField>("not hold another aggregate") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        Set<JavaClass> held = field.getAllInvolvedRawTypes();
                        for (JavaClass type : held) {
                            if (isAggregate(type) && !type.equals(field.getOwner())) {
                                events.add(SimpleConditionEvent.violated(
                                        field, field.getFullName() + " holds the aggregate " + type.getName()));
                            }
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    /** Whatever the optimistic lock counts for is an aggregate. */
    private static boolean isAggregate(JavaClass type) {
        return type.getPackageName().contains(".domain")
                && type.getFields().stream()
                        .anyMatch(field -> field.getName().equals("revision")
                                && field.getModifiers().contains(PRIVATE)
                                && !type.isRecord());
    }

    /** A public class of a usecase package which is no value, no port, no annotation and no exception. */
    private static boolean isVerb(JavaClass type) {
        return type.getPackageName().contains(".usecase")
                && type.isTopLevelClass()
                && type.getModifiers().contains(PUBLIC)
                && !type.isInterface()
                && !type.isRecord()
                && !type.isEnum()
                && !type.isAnnotation()
                && !type.isAssignableTo(Throwable.class)
                && (!type.getPackageName().startsWith("org.kedang.kit") || stereotyped(type));
    }

    private static boolean stereotyped(JavaClass type) {
        return STEREOTYPES.stream().anyMatch(type::isAnnotatedWith);
    }

    /** The interfaces of a context or of the kit that a class implements: others call it through them, inside a use case. */
    private static Stream<JavaClass> portsOf(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .filter(port -> port.getPackageName().startsWith("org.kedang."))
                .filter(port -> port.getPackageName().contains(".api")
                        || port.getPackageName().contains(".spi")
                        || port.getPackageName().contains(".domain"));
    }

    private static boolean takesAnActor(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("org.kedang.kit.usecase.Actor"));
    }

    /** What has no layer builds, starts or fills the whole house, and may know all of it. */
    private static boolean hasLayer(JavaClass type) {
        return context(type).isPresent()
                && (type.getPackageName() + ".")
                        .matches(".*\\.(domain|api|spi|usecase|web|persistence|notification)\\..*");
    }

    private static Optional<String> context(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        boolean ours = parts.length > 2 && parts[0].equals("org") && parts[1].equals("kedang");
        int at = ours && parts[2].equals("badsample") ? 3 : 2;
        return ours && parts.length > at ? Optional.of(parts[at]) : Optional.empty();
    }

    private static void violated(ConditionEvents events, JavaClass item, String what) {
        events.add(SimpleConditionEvent.violated(item, item.getName() + " " + what));
    }

    private static <T> DescribedPredicate<T> describe(String text, Predicate<T> predicate) {
        return DescribedPredicate.describe(text, predicate);
    }
}
