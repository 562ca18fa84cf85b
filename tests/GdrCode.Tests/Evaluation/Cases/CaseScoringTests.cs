using GdrCode.Evaluation.Cases;

namespace GdrCode.Tests.Evaluation.Cases;

public sealed class CaseScoringTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Cases_AreReadWithOffsetsInCodePoints()
    {
        var path = folder.Write("cases.jsonl", """
            {"id":"a","source":"s","filename":"a.txt","text":"😀 Ada","expected":"positive","category":"name","spans":[[2,5]]}
            {"id":"b","source":"s","filename":"b.txt","text":"x","expected":"negative","category":"key","spans":[],"negative_scope":"secrets","near_miss":true}
            """);

        var cases = PeerCase.Read(path);

        Assert.Equal("Ada", cases[0].Value);
        Assert.Equal([(3, 6)], cases[0].Spans);
        Assert.Equal((false, NegativeScope.Secrets, true), (cases[1].Positive, cases[1].Scope, cases[1].NearMiss));
    }

    [Fact]
    public void Positive_IsFoundOnItsValue_AndNegativeIsLeftUnlessItsScopeIsHit()
    {
        var found = new CaseFinding(0, 3, "person-full-name");
        (PeerCase, IReadOnlyList<CaseFinding>)[] cases =
        [
            (Positive("name", (0, 3)), [found]),
            (Positive("mail", (0, 3)), [found]),                                                    // found, under another name
            (Positive("name", (4, 8)), [found]),                                                    // beside the value
            (Positive("key"), [new CaseFinding(0, 3, "api-key-generic")]),                          // no place given: the group must fit
            (Positive("key"), [found]),
            (Negative("name", NegativeScope.Category), [found]),
            (Negative("mail", NegativeScope.Category), [found]),                                    // left: another category
            (Negative("key", NegativeScope.Secrets), [found]),                                      // left: no credential
            (Negative("key", NegativeScope.SourceTool, "microsoft/presidio"), [found]),
            (Negative("key", NegativeScope.Category) with { NearMiss = true }, [new CaseFinding(0, 3, "api-key-generic")]),
        ];

        var total = CaseScoring.Score("system", cases, Marked.Map).Total;

        Assert.Equal(new CaseCounts("all", 5, 3, 2, 3, 1, 4, 2, 1, 0), total);
    }

    private static PeerCase Positive(string category, params (int, int)[] spans) =>
        new("id", "s", "a.txt", "abcdefgh", true, category, spans, NegativeScope.Category, false);

    private static PeerCase Negative(string category, NegativeScope scope, string source = "s") =>
        new("id", source, "a.txt", "abcdefgh", false, category, [], scope, false);
}
