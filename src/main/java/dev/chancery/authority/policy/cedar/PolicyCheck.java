package dev.chancery.authority.policy.cedar;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.DetailedError;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.ValidationResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import dev.chancery.authority.policy.Obligation;
import dev.chancery.authority.policy.cedar.PolicyText.Flaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what is wrong with a policy set before anyone relies on it: what cannot be read, names that the schema does not
 * know, conditions that could fail, policies that can never speak, obligations that nobody can obey. Places count from 1.
 */
public final class PolicyCheck {

    private static final AuthorizationEngine CEDAR = new BasicAuthorizationEngine();
    private static final Pattern POLICY = Pattern.compile("policy (?:with id )?`(p[0-9]+)`");
    private static final Pattern PREAMBLE =
            Pattern.compile("^(failed to parse policy with id `p[0-9]+` from string: |for policy `p[0-9]+`, )");

    private final CedarSchema schema;

    public PolicyCheck(CedarSchema schema) {
        this.schema = schema;
    }

    /** All flaws, by place; none means that the set can be put to use. */
    public List<Flaw> flaws(PolicyText text) {
        var sources = new HashMap<String, PolicySource>();
        PolicySource.cut(text.content()).forEach(it -> sources.put("p" + sources.size(), it));
        var flaws = new ArrayList<>(text.flawsOfSettings());
        var cedars = validated(sources);
        flaws.addAll(cedars);
        if (cedars.isEmpty()) {
            flaws.addAll(ours(text));
        }
        return flaws.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Flaw::line).thenComparingInt(Flaw::column))
                .toList();
    }

    private List<Flaw> validated(Map<String, PolicySource> sources) {
        var policies = sources.entrySet().stream()
                .map(it -> new Policy(it.getValue().text(), it.getKey()))
                .collect(Collectors.toSet());
        try {
            return flaws(CEDAR.validate(new ValidationRequest(schema.toCedar(), new PolicySet(policies))), sources);
        } catch (AuthException e) {
            return List.of(new Flaw(1, 1, String.valueOf(e.getMessage())));
        }
    }

    private static List<Flaw> flaws(ValidationResponse answer, Map<String, PolicySource> sources) {
        var flaws = new ArrayList<Flaw>();
        answer.errors.ifPresent(errors -> errors.forEach(it -> flaws.add(flaw(policyOf(it), it, sources))));
        answer.success.ifPresent(success -> {
            success.validationErrors.forEach(it -> flaws.add(flaw(it.getPolicyId(), it.getError(), sources)));
            if (flaws.isEmpty()) {
                success.validationWarnings.forEach(it -> flaws.add(flaw(it.getPolicyId(), it.getError(), sources)));
            }
        });
        return flaws;
    }

    private static String policyOf(DetailedError error) {
        var named = POLICY.matcher(error.message);
        return named.find() ? named.group(1) : "";
    }

    private static Flaw flaw(String policy, DetailedError error, Map<String, PolicySource> sources) {
        var message = PREAMBLE.matcher(error.message).replaceFirst("")
                + error.help
                        .filter(it -> !it.isBlank())
                        .map(it -> ": " + PREAMBLE.matcher(it).replaceFirst(""))
                        .orElse("");
        var source = sources.get(policy);
        if (source == null) {
            return new Flaw(1, 1, message);
        }
        var place = source.at(error.sourceLocations.isEmpty() ? 0 : error.sourceLocations.getFirst().start);
        return new Flaw(place.line(), place.column(), message);
    }

    /** What Cedar leaves to us: ids and annotations. */
    private static List<Flaw> ours(PolicyText text) {
        try {
            return PolicyReader.read(text.name(), text.content()).stream()
                    .flatMap(it -> flaws(it).stream())
                    .toList();
        } catch (PolicyReader.UnreadablePolicy e) {
            return List.of(flaw(e.source(), String.valueOf(e.getMessage())));
        }
    }

    private static List<Flaw> flaws(ParsedPolicy policy) {
        var flaws = new ArrayList<Flaw>();
        var source = policy.reading().source();
        if (policy.permits() && policy.annotations().containsKey("escalate")) {
            flaws.add(flaw(source, "Only a forbid can escalate."));
        }
        policy.obligations().stream()
                .filter(it -> !it.isWellFormed())
                .forEach(it -> flaws.add(flaw(source, "There is no obligation " + it + ": " + Obligation.KNOWN)));
        if (!policy.permits() && !policy.escalates() && !policy.obligations().isEmpty()) {
            flaws.add(flaw(source, "A forbid that nobody can lift obliges to nothing."));
        }
        return flaws;
    }

    /** At the policy itself, behind the comments before it. */
    private static Flaw flaw(PolicySource source, String message) {
        var place = source.at(source.firstBare());
        return new Flaw(place.line(), place.column(), message);
    }
}
