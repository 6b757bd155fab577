package dev.chancery.gateway.budget.web;

import dev.chancery.gateway.budget.Budget;
import dev.chancery.gateway.budget.BudgetDesk;
import dev.chancery.gateway.budget.BudgetUse;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/budgets}: sets, changes and removes budgets, and tells how they stand. */
@RestController
@RequestMapping(path = "/v1/budgets", produces = MediaType.APPLICATION_JSON_VALUE)
class BudgetController {

    private static final int LONGEST_REASON = 500;

    private final BudgetDesk desk;
    private final BudgetBody body;
    private final CurrentActor actor;

    BudgetController(BudgetDesk desk, BudgetBody body, CurrentActor actor) {
        this.desk = desk;
        this.body = body;
        this.actor = actor;
    }

    /** Every budget, the fullest first. */
    record BudgetsJson(List<BudgetJson> budgets) {}

    /** Every budget, with what was spent in its present window. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.BUDGETS_READ + "')")
    BudgetsJson all() {
        var standing = desk.standing();
        return new BudgetsJson(standing.stream()
                .map(BudgetUse::budget)
                .distinct()
                .map(it -> BudgetJson.of(it, standing))
                .toList());
    }

    /** One budget, by its id. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.BUDGETS_READ + "')")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return with(id, it -> ResponseEntity.ok(BudgetJson.of(it, desk.standing())));
    }

    /** Sets a budget in dollars or tokens, a day or a month, for everyone or one person, agent, token, task or model. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.BUDGETS_WRITE + "')")
    ResponseEntity<?> set(@RequestBody BudgetBody.Wanted wanted) {
        return switch (body.read(wanted)) {
            case BudgetBody.Wrong(var field, var refusal) -> wrong(field, refusal);
            case BudgetBody.Understood(var budget) ->
                answer(
                        desk.set(budget, actor.get()),
                        it -> ResponseEntity.created(URI.create("/v1/budgets/" + it.id()))
                                .body(BudgetJson.of(it, List.of())));
        };
    }

    /** Changes the cap of a budget; {@code edition} is the one the caller saw. */
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.BUDGETS_WRITE + "')")
    ResponseEntity<?> change(@PathVariable UUID id, @RequestBody BudgetBody.Change change) {
        return with(id, now -> {
            if (change.edition() != null && change.edition() != now.edition()) {
                return Problems.of(
                        HttpStatus.CONFLICT,
                        new Refusal("budget_changed", "This budget is in edition " + now.edition() + " by now."));
            }
            var cap = BudgetBody.cap(now.unit(), change.cap());
            if (cap.isEmpty()) {
                return wrong(
                        BudgetBody.wrongCap().field(), BudgetBody.wrongCap().refusal());
            }
            return answer(
                    desk.changeCap(now, cap.get(), actor.get()),
                    it -> ResponseEntity.ok(BudgetJson.of(it, desk.standing())));
        });
    }

    /** Removes a budget; what was spent under it is remembered. */
    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.BUDGETS_WRITE + "')")
    ResponseEntity<?> remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return wrong(
                    "reason",
                    new Refusal("invalid_request", "reason says why, in 1 to " + LONGEST_REASON + " characters."));
        }
        return with(
                id,
                it -> answer(
                        desk.remove(it, reason.strip(), actor.get()),
                        _ -> ResponseEntity.noContent().build()));
    }

    private ResponseEntity<?> with(UUID id, Function<Budget, ResponseEntity<?>> body) {
        return desk.find(id)
                .<ResponseEntity<?>>map(body)
                .orElseGet(() -> Problems.of(
                        HttpStatus.NOT_FOUND, new Refusal("budget_not_found", "There is no budget " + id + ".")));
    }

    private static ResponseEntity<?> answer(BudgetDesk.Answer answer, Function<Budget, ResponseEntity<?>> kept) {
        return switch (answer) {
            case BudgetDesk.Kept(var budget) -> kept.apply(budget);
            case BudgetDesk.Removed() -> ResponseEntity.noContent().build();
            case BudgetDesk.Refused(var refusal) ->
                Problems.of(
                        refusal.code().equals("invalid_budget") ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT,
                        refusal);
        };
    }

    private static ResponseEntity<?> wrong(String field, Refusal refusal) {
        var document = Problems.document(HttpStatus.BAD_REQUEST, refusal);
        document.setProperty("field", field);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
