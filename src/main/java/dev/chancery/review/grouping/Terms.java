package dev.chancery.review.grouping;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stemmed words of a text in order; names of code are split into their words. */
final class Terms {

    private static final Analyzer ANALYZER = new StemmingAnalyzer();

    private Terms() {}

    static List<String> of(String text) {
        var terms = new ArrayList<String>();
        try (var stream = ANALYZER.tokenStream("claim", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory does no I/O.", e);
        }
        return terms;
    }

    private static final class StemmingAnalyzer extends Analyzer {

        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_']+");
        private static final int SPLIT = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
                | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
                | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
                | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new PatternTokenizer(WORD, 0);
            TokenStream stream = new WordDelimiterGraphFilter(words, SPLIT, null);
            stream = new LowerCaseFilter(stream);
            stream = new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            return new TokenStreamComponents(words, new PorterStemFilter(stream));
        }
    }
}
