using GdrCode.Evaluation.Utility;

namespace GdrCode.Tests.Evaluation.Utility;

public class UtilityScoringTests
{
    [Fact]
    public void Scores_CountWhatIsTheSame()
    {
        var scores = UtilityScoring.Score(
        [
            ("a.cs", "class A { string s = \"Ada\"; }\n", "class A { string s = \"Eve!\"; }\n"),     // 3 characters become 4
            ("b.cs", "class B { }\n", "class C { }\n"),                                              // an identifier was renamed
            ("c.cs", "class D { int x = 1; }\n", "class D { int x = ; }\n"),                         // no longer parses; a token is gone
            ("d.json", "{\"a\":1}", "{\"a\":1}"),
            ("e.json", "{", "{"),                                                                    // never parsed
            ("f.txt", "one\ntwo\n", "one\n"),
            ("g.txt", "gone", null),
        ]);

        Assert.Equal((7, 1, 4, 5), (scores.Files, scores.Missing, scores.Changed, scores.LinesKept));
        Assert.Equal([new ParseScores("C#", 3, 3, 2), new ParseScores("JSON", 2, 1, 1)], scores.Formats);
        Assert.Equal((3, 2, 2), (scores.CSharpFiles, scores.SameIdentifiers, scores.SameShape));
        Assert.Equal((30 + 12 + 23 + 7 + 1 + 8, 4 + 1 + 1 + 3), (scores.Characters, scores.ChangedCharacters));
        // "Ada" and "Eve!" have no character in common; the line that is gone was three characters and its end counts as none.
        Assert.Equal((4 + 1 + 1 + 3, 31 + 12 + 23 + 7 + 1 + 8), (scores.EditDistance, scores.LongerCharacters));
        Assert.Equal((9.0 / 81, 9.0 / 82), (scores.ChangedShare, scores.Distance));
        Assert.Equal((2 + 2 + 2 + 1 + 1 + 3, 4), (scores.Lines, scores.ChangedLines));
    }
}
