package dev.chancery.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An API of the tests' own, on which everything can go wrong. */
@RestController
@RequestMapping(path = "/v1/probe", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAuthority('SCOPE_reviews:read')")
class ProbeController {

    record Note(@NotBlank String shortTitle, @Max(5) int stars, Range range) {}

    record Range(int from, int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("A range does not end before it starts.");
            }
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Note echo(@Valid @RequestBody Note note) {
        return note;
    }

    @GetMapping("/{id}")
    UUID id(@PathVariable UUID id) {
        return id;
    }

    @GetMapping("/search")
    int search(@RequestParam int limit) {
        return limit;
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("the password of the database is hunter2");
    }

    @GetMapping("/forbidden")
    @PreAuthorize("hasAuthority('SCOPE_ledger:read')")
    String forbidden() {
        return "never";
    }
}
