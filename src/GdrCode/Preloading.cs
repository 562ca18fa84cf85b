using GdrCode.Detection;
using GdrCode.Detection.Gazetteers;
using GdrCode.Judging.Learned;
using GdrCode.Rewriting.Surrogates;

using Microsoft.CodeAnalysis.CSharp;

namespace GdrCode;

/// <summary>Reads the lists of names and the judge's model while the rules are read: a start of the tool has a processor to spare.</summary>
internal static class Preloading
{
    private const string Sample = "class A { /* a */ string B(int c) => $\"{c}\" + 'd'; }";

    /// <summary>Does something else meanwhile. Nobody waits for the end: each list is read once, by whoever asks first, and a fault is raised where the list is used.</summary>
    public static T During<T>(Func<T> other)
    {
        _ = Task.Run(Load);
        return other();
    }

    private static void Load()
    {
        _ = JudgeModel.Default;
        _ = Gazetteer.Default;
        _ = CSharpSyntaxTree.ParseText(Sample).GetRoot();
        _ = SurrogateSpace.Contains(ReplacementKinds.PersonName, Sample);
        _ = PublicNames.Contains("nobody");
    }
}
