using System.Text;

using GdrCode.Model;
using GdrCode.Reviewing;

namespace GdrCode.Tests.Reviewing;

public sealed class DecisionLogTests : IDisposable
{
    private static readonly ReviewDecision First = Rows.Of("a.cs", "one"u8.ToArray(), new ReviewPlace(1, 0, 5), ReviewAnswer.Accept, "email-address-corporate");
    private static readonly ReviewDecision Second = Rows.Of("b.cs", "two"u8.ToArray(), new ReviewPlace(2, 3, 9), ReviewAnswer.Reject, "password-literal") with { Time = DateTimeOffset.UnixEpoch.AddSeconds(1) };

    private readonly TemporaryFolder folder = new();

    private string Path => folder.File("decisions.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Row_IsOnDisk_BeforeTheLogIsClosed()
    {
        using var log = DecisionLog.Open(Path, "anna");

        log.Append(First);

        Assert.Equal(First with { Places = [] }, Assert.Single(DecisionRows.Read(Path)).Row with { Places = [] });
    }

    [Fact]
    public void RowThatACrashCutOff_IsPassedOver_AndOverwritten()
    {
        using (var log = DecisionLog.Open(Path, "anna"))
        {
            log.Append(First, Second);
        }

        var whole = File.ReadAllBytes(Path);
        for (var cut = whole.Length - 2; cut > 7 && !whole[(cut - 7)..cut].Contains((byte)'\n'); cut -= 7)
        {
            File.WriteAllBytes(Path, whole[..cut]);
            using (var log = DecisionLog.Open(Path, "anna"))
            {
                Assert.NotNull(log.Own(First.Key));
                Assert.Null(log.Own(Second.Key));
                log.Append(Second);
            }

            Assert.Equal(whole, File.ReadAllBytes(Path));
        }

        File.WriteAllBytes(Path, whole[..^1]);
        using (var log = DecisionLog.Open(Path, "anna"))
        {
            Assert.NotNull(log.Own(Second.Key));
        }

        Assert.Equal(whole, File.ReadAllBytes(Path));
    }

    [Fact]
    public void LineInTheMiddleThatIsNoRow_IsNamed()
    {
        File.WriteAllText(Path, "{\"repo\":\"x\"}\n");

        Assert.Equal($"{Path}:1: not a decision of gdr review; mend or remove the line", Assert.Throws<InvalidDataException>(() => DecisionLog.Open(Path, "anna")).Message);
    }

    [Fact]
    public void SecondReviewOfOneFile_IsRefused_UntilTheFirstEnds()
    {
        using (DecisionLog.Open(Path, "anna"))
        {
            Assert.Contains("another review is writing", Assert.Throws<IOException>(() => DecisionLog.Open(Path, "ben")).Message, StringComparison.Ordinal);
        }

        DecisionLog.Open(Path, "ben").Dispose();
    }

    [Fact]
    public void Undo_GoesBackStepByStep_AlsoAfterTheLogWasOpenedAnew()
    {
        using (var log = DecisionLog.Open(Path, "anna"))
        {
            log.Append(First);
            log.Append(First with { Answer = ReviewAnswer.Reject, Time = DateTimeOffset.UnixEpoch.AddSeconds(1) });
        }

        using (var log = DecisionLog.Open(Path, "anna"))
        {
            log.Undo(DateTimeOffset.UnixEpoch.AddSeconds(2));
            Assert.Equal(ReviewAnswer.Accept, log.Own(First.Key)!.Answer);
        }

        using (var log = DecisionLog.Open(Path, "anna"))
        {
            log.Undo(DateTimeOffset.UnixEpoch.AddSeconds(3));
            Assert.Equal(ReviewAnswer.None, log.Own(First.Key)!.Answer);
            Assert.Empty(log.Undo(DateTimeOffset.UnixEpoch.AddSeconds(4)));
        }

        Assert.Empty(Decisions.Read([Path]).All);
    }

    [Fact]
    public void Undo_TakesBackAllOfOneStroke_AndNothingOfOthers()
    {
        using (var log = DecisionLog.Open(Path, "ben"))
        {
            log.Append(First with { Reviewer = "ben" });
        }

        using var own = DecisionLog.Open(Path, "anna");
        own.Append(First, Second with { Time = First.Time });

        Assert.Equal(2, own.Undo(DateTimeOffset.UnixEpoch.AddSeconds(5)).Count);
        Assert.Equal("ben", Assert.Single(own.Others(First.Key)).Reviewer);
        Assert.Empty(own.Undo(DateTimeOffset.UnixEpoch.AddSeconds(6)));
    }

    [Fact]
    public void TwoReviewers_WhoDiffer_AreADispute_AndTheSensitiveLabelHolds()
    {
        using (var log = DecisionLog.Open(Path, "anna"))
        {
            log.Append(First);
        }

        var other = folder.File("ben.jsonl");
        using (var log = DecisionLog.Open(other, "ben"))
        {
            log.Append(First with { Reviewer = "ben", Answer = ReviewAnswer.Reject });
        }

        var settled = Assert.Single(Decisions.Read([Path, other]).All);
        Assert.Equal((Label.Sensitive, true, $"{Path}:1"), (settled.Label, settled.IsDisputed, settled.Origin));
    }

    [Fact]
    public void File_IsItsOwnersAlone()
    {
        DecisionLog.Open(Path, "anna").Dispose();

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void LettersOfAllScripts_StayReadable()
    {
        using (var log = DecisionLog.Open(Path, "Ана"))
        {
            log.Append(First with { Reviewer = "Ана", Value = "Łucja" });
        }

        Assert.Contains("Łucja", File.ReadAllText(Path, Encoding.UTF8), StringComparison.Ordinal);
    }
}
