using System.Text;

using GdrCode.Judging;
using GdrCode.Model;

namespace GdrCode.Tests;

public class RepositoryRunTests
{
    [Fact]
    public void SlowFile_IsWithheldAndNamed_AndCostsNoOther()
    {
        // Megabytes of code take longer than a second's thousandth on any machine, a binary file of four bytes does not.
        var slow = new StringBuilder("class A\n{\n");
        for (var i = 0; i < 20_000; i++)
        {
            slow.Append("    const string Password").Append(i).Append(" = \"Vq7!tmR2xL").Append(i).Append("\"; // ask Liisbet Hirvasniemi\n");
        }

        using var repository = new MemoryRepository().Add("slow.cs", slow.Append("}\n").ToString());
        var refined = new Refinery(new PipelineOptions { FileTimeout = TimeSpan.FromMilliseconds(1) }).Refine(repository);

        Assert.Equal("slow.cs: time-out, took more than 0.001 s; --file-timeout grants more", Assert.Single(refined.Missing));
        Assert.Equal(1, refined.Report.Counts.FilesWithheld);
        Assert.Empty(refined.Written);
    }

    [Fact]
    public void FileTimeout_IsFiveMinutes_WhereNothingElseIsSaid() => Assert.Equal(TimeSpan.FromMinutes(5), new PipelineOptions().FileTimeout);

    [Fact]
    public void LinguistAttributes_AreNotedBesideTheLabels()
    {
        using var repository = new MemoryRepository()
            .Add(".gitattributes", "gen/** linguist-generated\nlib/** linguist-vendored=true\nlib/own.cs -linguist-vendored\n")
            .Add("gen/A.cs", "class A;\n").Add("lib/b.bin", [0, 1, 2, 0]).Add("lib/own.cs", "class B;\n").Add("C.cs", "class C;\n");

        var labels = Refinery.Default.Refine(repository).Results.Select(r => r.Label).OfType<FileLabel>();

        Assert.Equal([new FileLabel("memory", "gen/A.cs", true, false), new FileLabel("memory", "lib/b.bin", false, true)], labels);
    }

    [Theory]
    [InlineData(Attribution.Keep, true)]
    [InlineData(Attribution.Replace, false)]
    public void MailboxInACopyrightNotice_ThatIsSensitiveElsewhere_IsReplacedElsewhere_AndThereAsToldOfNotices(Attribution attribution, bool isKept)
    {
        const string Mail = "liisbet.hirvasniemi@kivilinn.ee";
        using var repository = new MemoryRepository()
            .Add("a.cs", $"// Copyright (c) 2019 Liisbet Hirvasniemi <{Mail}>\n// Licensed under the MIT License.\n\nclass A;\n")
            .Add("b.cs", $"// ask {Mail} before the cut-over\nclass B;\n");

        var written = new Refinery(new PipelineOptions { Attribution = attribution }).Refine(repository).Written;

        Assert.Equal(isKept, Encoding.UTF8.GetString(written["a.cs"]).Contains(Mail, StringComparison.Ordinal));
        Assert.DoesNotContain(Mail, Encoding.UTF8.GetString(written["b.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void HolderNamedInANotice_OutsideOfLicenceTexts_IsKeptThere_ThoughKnownFromElsewhere()
    {
        const string Mail = "liisbet.hirvasniemi@kivilinn.ee";
        using var repository = new MemoryRepository()
            .Add("theme.css", $"/*\n\nOriginal theme (c) Liisbet Hirvasniemi <{Mail}>\n\n*/\n.a {{ color: red; }}\n")
            .Add("b.cs", $"// ask {Mail} before the cut-over\nclass B;\n");

        var written = Refinery.Default.Refine(repository).Written;

        Assert.Contains($"(c) Liisbet Hirvasniemi <{Mail}>", Encoding.UTF8.GetString(written["theme.css"]), StringComparison.Ordinal);
        Assert.DoesNotContain(Mail, Encoding.UTF8.GetString(written["b.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_GoesThroughAllPasses_AndNeverBack()
    {
        using var repository = new MemoryRepository().Add("a.cs", "class A;\n").Add("b.cs", "// ask liisbet.hirvasniemi@kivilinn.ee\nclass B;\n");
        var seen = new List<RunProgress>();

        Refinery.Default.Refine(repository, progress: seen.Add);

        // The file that may hold something is read once more before anything is rewritten.
        Assert.Equal([(true, 1), (true, 2), (true, 2), (false, 1), (false, 2)], seen.Select(p => (p.Learning, p.Files)));
        Assert.Equal([0.25, 0.5, 0.5, 0.75, 1], seen.Select(p => p.Share));
        Assert.Equal(3, seen[^1].Lines);
        Assert.Equal(seen.Select(p => p.SensitiveSpans), seen.Select(p => p.SensitiveSpans).Order());
        Assert.Equal(1, seen[^1].SensitiveSpans);
    }
}
