package org.hemei;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** How the code inside a module is laid out; the rules between modules are in {@link ModularityTest}. */
@AnalyzeClasses(packages = "org.hemei", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] INTERNAL = {"..persistence..", "..web..", "..process..", "..demo..", "..security.."};

    @ArchTest
    static final ArchRule theEngineIsKnownOnlyToProcessPackagesAndItsConfiguration = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.hemei.platform.engine..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.bpm.."));

    @ArchTest
    static final ArchRule theExpressionLanguageIsKnownOnlyToForms = noClasses()
            .that()
            .resideOutsideOfPackage("org.hemei.tasks.form")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.feel.."));

    @ArchTest
    static final ArchRule delegatesTranslateBetweenTheirModuleAndItsVariables = classes()
            .that()
            .implement(JavaDelegate.class)
            .should(useOnlyTheirModulesOfferAndItsVariables())
            .andShould()
            .haveSimpleNameEndingWith("Delegate");

    @ArchTest
    static final ArchRule internalPackagesOfferNothing = classes()
            .that()
            .resideInAnyPackage(INTERNAL)
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule onlySpringFindsWhatIsStoredHow = classes()
            .that()
            .resideInAPackage("..persistence..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..persistence..");

    @ArchTest
    static final ArchRule controllersAskServices = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(isAStore()
                    .or(resideInAPackage("org.springframework.jdbc.."))
                    .or(resideInAPackage("java.sql..")));

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .resideOutsideOfPackages("org.hemei.platform.clock", "org.hemei.platform.engine")
            .should()
            .accessTargetWhere(readsTheTimeOfTheMachine());

    @ArchTest
    static final ArchRule onlyThePlatformAsksForTheClockOfTheMachine = noClasses()
            .that()
            .resideOutsideOfPackage("org.hemei.platform..")
            .should()
            .accessTargetWhere(target("the clock of the machine", Clock.class, "system"));

    /** Waiting for another program's end is the one thing that cannot be told by an event. */
    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .that()
            .resideOutsideOfPackage("org.hemei.platform.database")
            .should()
            .accessTargetWhere(target("sleeping", Thread.class, "sleep"));

    @ArchTest
    static final ArchRule nothingIsPrinted = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule fieldsAreNotInjected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule packagesAreNamedForWhatTheyHold = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..manager..", "..helper..", "..helpers..");

    @ArchTest
    static final ArchRule classesAreNamedForWhatTheyDo =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule everyPackageSaysWhatMayBeNull = classes()
            .should(beCondition("live in a package with @NullMarked", type -> type.getPackage()
                    .isAnnotatedWith(NullMarked.class)));

    private static DescribedPredicate<JavaAccess<?>> readsTheTimeOfTheMachine() {
        return target("the time of the machine", System.class, "currentTimeMillis")
                .or(describe(
                        "now() without a clock",
                        access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                                && access.getName().equals("now")
                                && access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                                && call.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))))
                .or(describe(
                        "new Date()",
                        access -> access.getTargetOwner().isEquivalentTo(java.util.Date.class)
                                && access.getTarget() instanceof AccessTarget.ConstructorCallTarget constructor
                                && constructor.getRawParameterTypes().isEmpty()));
    }

    private static DescribedPredicate<JavaAccess<?>> target(String what, Class<?> owner, String method) {
        return describe(
                what,
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getName().startsWith(method));
    }

    /** What a persistence package implements, and what Spring Data does. */
    private static DescribedPredicate<JavaClass> isAStore() {
        return describe(
                "stores",
                type -> type.isAssignableTo(Repository.class)
                        || type.isInterface()
                                && type.getAllSubclasses().stream()
                                        .anyMatch(implementation ->
                                                implementation.getPackageName().endsWith(".persistence")));
    }

    private static ArchCondition<JavaClass> useOnlyTheirModulesOfferAndItsVariables() {
        return new ArchCondition<>("use only their module's offer and its variables") {
            @Override
            public void check(JavaClass delegate, ConditionEvents events) {
                String module = delegate.getPackageName().replaceAll("\\.process$", "");
                DescribedPredicate<JavaClass> known = resideInAPackage("java..")
                        .or(resideInAPackage("org.camunda.bpm.engine.delegate"))
                        .or(resideInAPackage("org.springframework.stereotype"))
                        .or(resideInAPackage(module))
                        .or(resideInAPackage(module + ".process").and(simpleNameEndingWith("Variables")));
                for (Dependency dependency : delegate.getDirectDependenciesFromSelf()) {
                    boolean allowed = known.test(dependency.getTargetClass())
                            || dependency.getTargetClass().isPrimitive();
                    events.add(new SimpleConditionEvent(delegate, allowed, dependency.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beCondition(
            String description, java.util.function.Predicate<JavaClass> kept) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, kept.test(type), type.getName()));
            }
        };
    }
}
