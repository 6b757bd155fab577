package dev.chancery.review.evaluation;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Small labelled sets of our own. */
final class TestingSets {

    /** Three defects, each in the words of two or three tools, and a claim nobody labelled. */
    static final String GROUPING = """
            {"judge":"one","pr_url":"u","findings":[\
            {"id":"a1","tool":"a","text":"The reader is never closed when parsing fails","status":"matched","golden":["G1"]},\
            {"id":"b1","tool":"b","text":"Reader is not closed if parsing throws","status":"matched","golden":["G1"]},\
            {"id":"c1","tool":"c","text":"Close the reader also when parsing fails","status":"matched","golden":["G1"]},\
            {"id":"a2","tool":"a","text":"SQL is concatenated from the customer name","status":"matched","golden":["G2"]},\
            {"id":"b2","tool":"b","text":"The customer name is concatenated into SQL","status":"matched","golden":["G2"]},\
            {"id":"c3","tool":"c","text":"Method santizeAnchors is misspelled","status":"matched","golden":["G3"]},\
            {"id":"b4","tool":"b","text":"Consider a constant here","status":"unmatched","golden":[]}]}
            {"judge":"two","pr_url":"u","findings":[\
            {"id":"a1","tool":"a","text":"Null is returned for an unknown customer","status":"matched","golden":["G1"]},\
            {"id":"b1","tool":"b","text":"Returns null when the customer is unknown","status":"matched","golden":["G1"]},\
            {"id":"a2","tool":"a","text":"Loop allocates a buffer on each turn","status":"matched","golden":["G2"]}]}
            """;

    /** A change in which analyzers of this machine find the query on line 6, and nobody finds the other defect. */
    static String findings(String diff) {
        return JsonMapper.builder()
                        .build()
                        .writeValueAsString(Map.of(
                                "id",
                                "customers",
                                "diff",
                                diff,
                                "expected",
                                List.of(
                                        Map.of("file", "src/Nowhere.java", "start", 1),
                                        Map.of("file", "src/Customers.java", "start", 8))))
                + "\n";
    }

    private TestingSets() {}
}
