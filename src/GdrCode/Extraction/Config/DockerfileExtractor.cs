using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads Dockerfiles.</summary>
internal sealed class DockerfileExtractor : IExtractor
{
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var list = new FragmentList(file);
        new DockerfileScanner(list).Scan();
        return list.Finish();
    }
}
