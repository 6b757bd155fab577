package dev.chancery.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** A list in a body has no nulls for elements, and an id that is empty is none: both are said of the field that has them. */
@Component
final class StrictBodies implements JsonMapperBuilderCustomizer {

    private static final JsonSetter.Value NO_NULLS = JsonSetter.Value.forContentNulls(Nulls.FAIL);

    @Override
    public void customize(JsonMapper.Builder json) {
        json.withConfigOverride(List.class, it -> it.setNullHandling(NO_NULLS));
        json.withConfigOverride(Set.class, it -> it.setNullHandling(NO_NULLS));
        json.withCoercionConfig(
                LogicalType.OtherScalar, it -> it.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
}
