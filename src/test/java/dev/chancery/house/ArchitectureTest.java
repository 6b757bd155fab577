package dev.chancery.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.web.bind.annotation.RestController;

/** Borders that modules alone do not draw, and calls that are forbidden because something better exists. */
@AnalyzeClasses(packages = "dev.chancery", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule kernelDependsOnTheJdkAlone = noClasses()
            .that()
            .resideInAPackage("dev.chancery.kernel..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..", "dev.chancery.kernel..", "org.jspecify..", "org.springframework.modulith..");

    @ArchTest
    static final ArchRule bouncyCastleStaysInAttest = noClasses()
            .that()
            .resideOutsideOfPackages("dev.chancery.attest..", "dev.chancery.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule theAwsSdkStaysWithBedrock = noClasses()
            .that()
            .resideOutsideOfPackage("dev.chancery.models.bedrock..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule vaadinStaysInViews = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.chancery", "dev.chancery..ui..", "dev.chancery.console..", "dev.chancery.overview..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are Vaadin components",
                    it -> it.getPackageName().startsWith("com.vaadin.flow.component")
                            && !it.getSimpleName().equals("VaadinIcon")));

    @ArchTest
    static final ArchRule theVerifierCannotSeeAnIssuer = noClasses()
            .that()
            .resideInAPackage("dev.chancery.verifier..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.chancery.authority..", "dev.chancery.identity..");

    @ArchTest
    static final ArchRule viewsArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(assignableTo(Instant.class)
                            .or(assignableTo(LocalDate.class))
                            .or(assignableTo(LocalDateTime.class))
                            .or(assignableTo(OffsetDateTime.class))
                            .or(assignableTo(ZonedDateTime.class)))))
                    .and(withoutArguments()))
            .because("time comes in by constructor: use the Clock");

    @ArchTest
    static final ArchRule millisecondsComeFromAClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .because("time comes in by constructor: use the Clock");

    @ArchTest
    static final ArchRule nothingPrintsButCommands = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Command")
            .and()
            .doNotHaveSimpleName("Terminal")
            .and()
            .resideOutsideOfPackage("dev.chancery.bench..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a log line carries the request id: use a logger, or the Terminal for what may not be logged");

    private static DescribedPredicate<JavaCall<?>> withoutArguments() {
        return DescribedPredicate.describe(
                "without arguments", it -> it.getTarget().getRawParameterTypes().isEmpty());
    }
}
