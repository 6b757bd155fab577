package dev.chancery.review.evaluation;

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

    private TestingSets() {}
}
