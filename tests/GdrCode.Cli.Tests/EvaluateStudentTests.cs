namespace GdrCode.Cli.Tests;

public sealed class EvaluateStudentTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-student-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Students_AreTrainedAndAsked_OnAMarkedCorpus()
    {
        Write("corpus/mailer/Mailer.cs", "// the key is with ⟦email-address-personal:maria.keller@nordwind-logistik.de⟧ on weekdays\n// invented by ⟦!Ada Lovelace⟧ in a letter\nclass Mailer { }\n");
        Write("clean/Sum.cs", "class Sum { }\n");

        var result = Tool.Run("evaluate", "student", At("corpus"), "--held-out", At("clean"), "--out", At("out"));

        Assert.True(result.ExitCode == 0, result.Error);
        string[] Row(string name) => result.Output.Split('\n').Single(l => l.Contains(name, StringComparison.Ordinal)).Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(["1.000", "1.000"], Row("the text as it is")[2..4]);
        Assert.Equal(["1.000", "0.000"], Row("the refined text")[2..4]);
        Assert.Equal("0.000", Row("placeholders")[3]);
        Assert.Equal(["student.html", "student.json", "student.md"], Directory.GetFiles(At("out")).Select(Path.GetFileName).Order());
        Assert.DoesNotContain("keller", File.ReadAllText(At("out/student.json")), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("no-such-corpus: no such folder", "no-such-corpus")]
    [InlineData("no-such-code: no such folder", "fixtures/student/corpus", "--held-out", "no-such-code")]
    [InlineData("no-such-key: no such key file", "fixtures/student/corpus", "--key-file", "no-such-key")]
    [InlineData("holds no marked value", "fixtures/repositories")]
    public void WrongInput_IsOneLine_AndExitsWithTwo(string message, params string[] arguments)
    {
        var result = Tool.Run(["evaluate", "student", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, Assert.Single(result.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }
}
