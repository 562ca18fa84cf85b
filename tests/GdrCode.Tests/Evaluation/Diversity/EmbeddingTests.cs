using GdrCode.Evaluation.Diversity;

namespace GdrCode.Tests.Evaluation.Diversity;

public class EmbeddingTests
{
    [Fact]
    public void Vectors_HaveLengthOne_ButForEmptyText()
    {
        Assert.Equal(1, Embedding.Of(["a", "b", "a"]).Sum(v => v * v), 12);
        Assert.All(Embedding.Of([]), v => Assert.Equal(0, v));
    }

    [Fact]
    public void Distance_FollowsFromWhatIsCommon()
    {
        // {a, b, ab} and {a, c, ac} have one of three features in common: the square of their distance is 2 - 2 / 3.
        var distance = Embedding.Distance(Embedding.Of(["a", "b"]), Embedding.Of(["a", "c"]));

        Assert.Equal(Math.Sqrt(2 - (2.0 / 3)), distance, 12);
        Assert.Equal(Math.Sqrt(2), Embedding.Distance(Embedding.Of(["x"]), Embedding.Of(["y"])), 12);
        Assert.Equal(0, Embedding.Distance(Embedding.Of(["x", "y"]), Embedding.Of(["x", "y"])), 12);
    }

    [Fact]
    public void Hash_IsTheSameOnEveryMachine() => Assert.Equal(14993123774270236735UL, TextHash.Of("a", "b"));
}
