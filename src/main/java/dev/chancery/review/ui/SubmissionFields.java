package dev.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer.RefusedSubmission;
import java.util.Map;
import java.util.Optional;

/** One way to say what shall be reviewed. */
interface SubmissionFields {

    /** What the fields say now, and what comes with it. */
    Submission submission(SubmissionExtras extras);

    /** What the viewer fills in. */
    Component component();

    /** The fields by the names that refusals use. */
    Map<String, ? extends HasValidation> byName();

    /** Takes the marks of an earlier attempt away. */
    default void clear() {
        byName().values().forEach(field -> {
            field.setInvalid(false);
            field.setErrorMessage("");
        });
    }

    /** Marks the field that was refused, and takes the viewer to it; false when it is none of these. */
    default boolean show(RefusedSubmission refused) {
        var field = refused.field().flatMap(name -> Optional.<HasValidation>ofNullable(byName().get(name)));
        field.ifPresent(it -> {
            it.setErrorMessage(refused.refusal().detail());
            it.setInvalid(true);
            if (it instanceof Focusable<?> focusable && it instanceof Component) {
                focusable.focus();
            }
        });
        return field.isPresent();
    }
}
