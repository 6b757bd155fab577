package dev.chancery.review.evaluation;

import dev.chancery.review.run.Examiner.Memory;
import dev.chancery.review.store.Answer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what participants answered in a case until the case is over. */
@Repository
class CaseAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    CaseAnswers(JdbcClient database) {
        this.database = database;
    }

    /** The memory of one case, which every node shares. */
    Memory of(MeasuredCase measured) {
        return new Memory() {
            @Override
            public List<Answer> kept() {
                return read(measured);
            }

            @Override
            public void keep(Answer answer) {
                write(measured, answer);
            }
        };
    }

    private List<Answer> read(MeasuredCase measured) {
        return database.sql("""
                        select answer from review.evaluation_answers
                        where evaluation = :evaluation and position = :position
                        """)
                .param("evaluation", measured.evaluation().id())
                .param("position", measured.position())
                .query((row, _) -> JSON.readValue(row.getString("answer"), Answer.class))
                .list();
    }

    void write(MeasuredCase measured, Answer answer) {
        database.sql("""
                        insert into review.evaluation_answers (evaluation, position, participant, answer)
                        values (:evaluation, :position, :participant, cast(:answer as jsonb)) on conflict do nothing
                        """)
                .param("evaluation", measured.evaluation().id())
                .param("position", measured.position())
                .param("participant", answer.participant())
                .param("answer", JSON.writeValueAsString(answer))
                .update();
    }
}
