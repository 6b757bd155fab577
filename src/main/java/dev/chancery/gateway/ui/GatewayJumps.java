package dev.chancery.gateway.ui;

import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import dev.chancery.console.Links;
import dev.chancery.gateway.record.Requests;
import dev.chancery.kernel.RequestId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds requests by the name their answers carried, and by their records' ids. */
@Component
class GatewayJumps implements JumpResolver {

    private static final int FEW = 3;

    private final Requests requests;

    GatewayJumps(Requests requests) {
        this.requests = requests;
    }

    @Override
    public List<Jump> resolve(String text) {
        if (!RequestId.isSane(text)) {
            return List.of();
        }
        return requests.named(text).stream()
                .limit(FEW)
                .map(it -> new Jump(
                        RequestList.what(it),
                        Marks.word(it),
                        Links.request(it.id().toString())))
                .toList();
    }
}
