using GdrCode.Evaluation.Corpora;

namespace GdrCode.Tests;

public class LearningPassTests
{
    // What is left weighs by the rest of its repository, of which a run takes the sensitive part away: five repositories of these sets changed in a second run
    // that was not foreseen.
    public static TheoryData<string> Sets => ["as", "bd", "m"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void RefinedRepository_RefinedAgain_StaysAsItIs(string set)
    {
        var changed = new List<string>();
        var rewritten = 0;
        foreach (var marked in MarkedCorpus.Read(Path.Combine(Checkout.Root, "fixtures", "gold", set)).GroupBy(f => f.Repository))
        {
            using var repository = new MemoryRepository();
            foreach (var file in marked)
            {
                repository.Add(file.Path, file.Text);
            }

            var once = Refinery.Default.Refine(repository).Written;
            rewritten += once.Count(f => !f.Value.SequenceEqual(repository[f.Key]));
            using var again = new MemoryRepository();
            foreach (var (path, content) in once)
            {
                again.Add(path, content);
            }

            changed.AddRange(Refinery.Default.Refine(again).Results.SelectMany(r => r.Spans).Where(s => s.Surrogate is not null).Select(s => $"{marked.Key}/{s.Path}:{s.Line} {s.Rule}"));
        }

        Assert.True(rewritten > 20);
        Assert.Empty(changed);
    }
}
