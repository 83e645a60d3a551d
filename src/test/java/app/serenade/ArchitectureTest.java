package app.serenade;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.serenade.platform.Access;
import app.serenade.platform.Invariant;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Async;
import org.springframework.web.bind.annotation.RequestMapping;

class ArchitectureTest {
  static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("app.serenade");

  @Test
  void everyHandlerSaysWhoMayCallIt() {
    methods().that().areMetaAnnotatedWith(RequestMapping.class).should(declareAccess()).check(CODE);
  }

  private static ArchCondition<JavaMethod> declareAccess() {
    return new ArchCondition<>("declare @Access") {
      @Override
      public void check(JavaMethod handler, ConditionEvents events) {
        var declared =
            handler.isAnnotatedWith(Access.class)
                || handler.getOwner().isAnnotatedWith(Access.class);
        events.add(new SimpleConditionEvent(handler, declared, handler.getFullName()));
      }
    };
  }

  @Test
  void onlyStoresReadsAndInvariantsSpeakSql() {
    noClasses()
        .that(not(simpleNameEndingWith("Store")))
        .and(not(simpleNameEndingWith("Reads")))
        .and(not(assignableTo(Invariant.class)))
        .and(not(SPEAK_SQL_TOO))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.jdbc..")
        .check(CODE);
  }

  /** The ledger is its own store; the platform carries hints and reads rows for everybody. */
  static final DescribedPredicate<JavaClass> SPEAK_SQL_TOO =
      resideInAnyPackage(
          "app.serenade.wallet", "app.serenade.platform", "app.serenade.platform.live");

  @Test
  void aCommissionIsMadeByATransitionOrReadFromItsRow() throws Exception {
    var commission = Class.forName("app.serenade.commissions.Commission");
    noClasses()
        .that(not(belongToAnyOf(commission)))
        .and(not(simpleNameEndingWith("Row")))
        .should()
        .callConstructorWhere(target(owner(assignableTo(commission))))
        .check(CODE);
  }

  @Test
  void theCommissionKnowsNoFramework() throws Exception {
    noClasses()
        .that(belongToAnyOf(Class.forName("app.serenade.commissions.Commission")))
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..", "app.serenade..", "org.jspecify..", "com.google.errorprone.annotations..")
        .check(CODE);
  }

  @Test
  void springIsUsedNarrowly() {
    noFields().should().beAnnotatedWith(Autowired.class).check(CODE);
    noMethods().should().beAnnotatedWith(Async.class).check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage("app.serenade.platform..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Value.class)
        .check(CODE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.data..", "org.aspectj..", "lombok..")
        .check(CODE);
  }

  /** So that each can be understood without those above it; platform is one house in all. */
  @Test
  void packagesUseEachOtherInOneDirection() {
    var platform = resideInAPackage("app.serenade.platform..");
    slices()
        .matching("app.serenade.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(platform, platform)
        .check(CODE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Service|Manager|Impl|Utils?|Helper|Dto)").check(CODE);
  }
}
