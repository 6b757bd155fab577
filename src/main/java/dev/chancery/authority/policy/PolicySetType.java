package dev.chancery.authority.policy;

import dev.chancery.authority.policy.cedar.CedarSchema;
import dev.chancery.authority.policy.cedar.PolicyCheck;
import dev.chancery.authority.policy.cedar.PolicyText;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.console.Links;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Policy sets as governed assets: their text is sound when the schema of the actions there are vouches for it. */
@Component
public class PolicySetType implements AssetType {

    public static final String KIND = "policy-set";

    private final KnownActions actions;

    PolicySetType(KnownActions actions) {
        this.actions = actions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Policy sets";
    }

    @Override
    public String syntax() {
        return "cedar";
    }

    @Override
    public Checked check(String content) {
        var flaws = new PolicyCheck(CedarSchema.of(actions.all())).flaws(new PolicyText("set", content));
        return flaws.isEmpty()
                ? new Checked.Sound()
                : new Checked.Unsound(flaws.stream()
                        .map(it -> new Fault(it.line(), it.column(), it.message()))
                        .toList());
    }

    @Override
    public Optional<String> path(AssetName name, int number) {
        return Optional.of(Links.policy(name.name(), number));
    }
}
