using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads JSON with comments and trailing commas, JSON lines and notebooks.</summary>
internal sealed class JsonExtractor : IExtractor
{
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var list = new FragmentList(file);
        new JsonScanner(list, 0, list.Source.Length).Scan();
        return list.Finish();
    }
}
