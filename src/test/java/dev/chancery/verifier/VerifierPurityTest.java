package dev.chancery.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The core can be lifted into any tool server on the JVM. */
@AnalyzeClasses(packages = "dev.chancery.verifier", importOptions = ImportOption.DoNotIncludeTests.class)
class VerifierPurityTest {

    @ArchTest
    static final ArchRule theCoreNeedsNeitherSpringNorADatabase = noClasses()
            .that()
            .resideOutsideOfPackage("dev.chancery.verifier.store..")
            .and()
            .resideOutsideOfPackage("dev.chancery.verifier.web..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "dev.chancery.ledger..");
}
