using GdrCode.Model;

namespace GdrCode.Tests.Model;

public class BoundedMemoTests
{
    private readonly List<string> made = [];

    [Fact]
    public void StringMetAgain_IsMadeOnce()
    {
        var memo = Memo(most: 2);

        Assert.Equal(["A", "B", "A"], [memo["a"], memo["b"], memo["a"]]);
        Assert.Equal(["a", "b"], made);
    }

    [Fact]
    public void OneStringTooMany_ForgetsTheOthers()
    {
        var memo = Memo(most: 2);

        Assert.Equal(["A", "B", "C", "A", "C"], [memo["a"], memo["b"], memo["c"], memo["a"], memo["c"]]);
        Assert.Equal(["a", "b", "c", "a"], made);
    }

    private BoundedMemo<string> Memo(int most) => new(most, key =>
    {
        made.Add(key);
        return key.ToUpperInvariant();
    });
}
