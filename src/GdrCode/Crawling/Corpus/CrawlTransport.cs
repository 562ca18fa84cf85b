using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>What libgit2 calls for a URL of a <see cref="Transfer"/>.</summary>
internal sealed class CrawlTransport : RpcSmartSubtransport
{
    protected override SmartSubtransportStream Action(string url, GitSmartSubtransportAction action) => action switch
    {
        GitSmartSubtransportAction.UploadPackList => new CrawlTransportStream(this, Transfer.Of(url), asks: false),
        GitSmartSubtransportAction.UploadPack => new CrawlTransportStream(this, Transfer.Of(url), asks: true),
        _ => throw new NotSupportedException("a crawl only reads"),
    };
}
