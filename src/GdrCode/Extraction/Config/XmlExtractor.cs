using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads XML of every vocabulary: .config, project files, .resx, .xaml, .nuspec, .svg, property lists.</summary>
internal sealed class XmlExtractor : IExtractor
{
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var list = new FragmentList(file);
        new XmlScanner(list, 0, list.Source.Length).Scan();
        return list.Finish();
    }
}
