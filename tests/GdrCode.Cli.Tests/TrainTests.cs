namespace GdrCode.Cli.Tests;

public sealed class TrainTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-train-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void WrongCorpora_AreOneLineEach_AndLeaveNoModel()
    {
        Write("bad/r/a.cs", "fine\n⟦name:Ada\n");
        Directory.CreateDirectory(At("empty"));

        var result = Tool.Run("train", At("bad"), At("empty"), At("nowhere"), "--out", At("my.model"));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            ["gdr: bad/r/a.cs:2: a mark is not closed", "gdr: empty: holds no repository; repositories lie under empty/<repository>/", "gdr: nowhere: no such folder"],
            result.Error.Replace(folder + "/", string.Empty, StringComparison.Ordinal).Trim().Split('\n'));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("is a folder; name the model file to write", "")]
    [InlineData("can't be written", "bad/r/a.cs/my.model")]
    public void OutputThatCantBeWritten_IsSaid_BeforeTraining(string message, string output)
    {
        Write("bad/r/a.cs", "x\n");

        var result = Tool.Run("train", At("bad"), "--out", At(output));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, Assert.Single(result.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void MarksInCode_TeachNothing_AndThatIsSaid()
    {
        for (var i = 0; i < 5; i++)
        {
            Write($"code/r{i}/a.cs", $"class A{i} {{ int ⟦name:x⟧ = 1; }}\n");
        }

        var result = Tool.Run("train", At("code"), "--out", At("my.model"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("gdr: none of the values marked as sensitive is a candidate", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("my.model")));
    }

    [Fact]
    public void NoCorpus_OrNoOutput_IsAFaultOfUse()
    {
        Assert.Equal(2, Tool.Run("train", "--out", At("my.model")).ExitCode);
        Assert.Equal(2, Tool.Run("train", At("x")).ExitCode);
    }

    private string At(string name) => Path.Combine(folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }
}
