package dev.chancery.tools.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The official Java SDK's client, which knows 2025-11-25, at our endpoint. */
@WholeApplication
class McpSdkIT {

    @Autowired
    McpCaller caller;

    @Autowired
    TestAccess access;

    private McpSyncClient client;

    @BeforeEach
    void connect() {
        var token = caller.token(caller.agent("mcp-agent"));
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://localhost:" + access.port())
                        .endpoint("/mcp/issues")
                        .addHttpRequestCustomizer(
                                (request, _, _, _, _) -> request.setHeader("Authorization", "Bearer " + token))
                        .build())
                .build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void shakesHandsListsAndCalls() {
        var hello = client.initialize();
        var tools = client.listTools().tools();
        var created = call("create", Map.of("title", "By way of the SDK"));

        assertThat(hello.protocolVersion()).isEqualTo("2025-11-25");
        assertThat(tools).extracting(Tool::name).containsExactly("list", "read", "create", "delete");
        assertThat(created.isError()).isFalse();
    }

    @Test
    void readsWhyACallWasNotMade() {
        client.initialize();

        var answer = call("read", Map.of("number", "seven"));

        assertThat(answer.isError()).isTrue();
        assertThat(answer.meta()).containsEntry(Meta.CODE, "invalid_arguments");
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }
}
