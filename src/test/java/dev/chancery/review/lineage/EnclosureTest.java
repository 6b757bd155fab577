package dev.chancery.review.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnclosureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "find|class A {\\n  int find(String name) {\\n    if (name) {\\n      HERE\\n    }\\n  }\\n}",
                "A|class A {\\n  A(int x) {\\n    HERE\\n  }\\n}",
                "A|class A {\\n  HERE\\n}",
                "find|class A:\\n    def find(self, name):\\n        for x in y:\\n            HERE",
                "Find|func (r *Repo) Find(name string) error {\\n\\tif x {\\n\\t\\tHERE\\n\\t}\\n}",
                "find|impl A {\\n  pub fn find<T>(x: T) {\\n    HERE\\n  }\\n}",
                "find|class A {\\n  find(name) {\\n    call(\\n      HERE\\n    );\\n  }\\n}",
                "find|class A {\\n  int find() {\\n    other.each(x -> {\\n      HERE\\n    });\\n  }\\n}",
            })
    void namesTheNearestFunctionOrType(String symbol, String code) {
        assertThat(of(code).symbol()).isEqualTo(symbol);
    }

    @Test
    void endsWhereTheFunctionEnds() {
        var enclosure = of("class A {\\n  int a() {\\n    x();\\n\\n    HERE\\n  }\\n  int b() {\\n  }\\n}");

        assertThat(enclosure.first()).isEqualTo(2);
        assertThat(enclosure.last()).isEqualTo(6);
    }

    @Test
    void findsNoneAtTheTopOfAScript() {
        var text = new CodeText(1, "import os\nprint(os.name)\n".lines().toList());

        assertThat(Enclosure.of(text, 2)).isEmpty();
    }

    private static Enclosure of(String code) {
        var lines = code.replace("\\n", "\n").replace("\\t", "\t").lines().toList();
        var line = lines.indexOf(lines.stream()
                        .filter(it -> it.contains("HERE"))
                        .findFirst()
                        .orElseThrow())
                + 1;
        return Enclosure.of(new CodeText(1, lines), line).orElseThrow();
    }
}
