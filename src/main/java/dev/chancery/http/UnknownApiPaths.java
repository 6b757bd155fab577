package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers API paths that no controller knows with a 404 problem, before they could be taken for pages. */
@Component
final class UnknownApiPaths extends SimpleUrlHandlerMapping {

    private static final int AFTER_CONTROLLERS = 10;

    UnknownApiPaths(ProblemWriter problems) {
        HttpRequestHandler notFound = (request, response) -> problems.write(
                request,
                response,
                HttpStatus.NOT_FOUND,
                new Refusal("not_found", "There is nothing at " + request.getRequestURI() + "."));
        setOrder(AFTER_CONTROLLERS);
        setUrlMap(Arrays.stream(ApiPaths.patterns()).collect(Collectors.toMap(Function.identity(), it -> notFound)));
    }
}
