using System.Text;

using GdrCode.Emitting;

namespace GdrCode.Reporting;

/// <summary>Original files out of the refined ones and the patch of their repository.</summary>
internal sealed class OriginalText
{
    private const string FileStart = "diff --git ";

    private readonly Dictionary<string, byte[]> patches = new(StringComparer.Ordinal);

    /// <param name="patch">The patch of a repository.</param>
    public OriginalText(byte[] patch)
    {
        // Lines of content begin with a sign of their own, so that only the head of a file looks like one.
        var text = "\n" + Encoding.Latin1.GetString(patch);
        for (var at = text.IndexOf("\n" + FileStart, StringComparison.Ordinal); at >= 0;)
        {
            var next = text.IndexOf("\n" + FileStart, at + 1, StringComparison.Ordinal);
            var part = text[(at + 1)..(next < 0 ? text.Length : next + 1)];
            patches[part[..part.IndexOf('\n', StringComparison.Ordinal)]] = Encoding.Latin1.GetBytes(part);
            at = next;
        }
    }

    /// <summary>The bytes of a file before it was refined; the same bytes where no patch changes it.</summary>
    public byte[] Of(string path, byte[] refined) => patches.TryGetValue(Patch.FirstLine(path), out var patch) ? UnifiedPatch.Undo(refined, patch) : refined;
}
