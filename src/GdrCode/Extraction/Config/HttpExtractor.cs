using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads request files (.http, .rest).</summary>
internal sealed class HttpExtractor : IExtractor
{
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var list = new FragmentList(file);
        new HttpScanner(list).Scan();
        return list.Finish();
    }
}
