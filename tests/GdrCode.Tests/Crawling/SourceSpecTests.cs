using GdrCode.Crawling;

namespace GdrCode.Tests.Crawling;

public sealed class SourceSpecTests
{
    [Theory]
    [InlineData("https://host/group/shop.git", "shop")]
    [InlineData("https://user:token@host/group/shop/", "shop")]
    [InlineData("ssh://git@host:22/shop.git", "shop")]
    [InlineData("git@host:group/shop.git", "shop")]
    [InlineData("host.example:shop", "shop")]
    [InlineData("file:///srv/git/shop.git", "shop")]
    [InlineData("git://host/~me/my shop", "my-shop")]
    [InlineData("https://host/aux", "repository-aux")]
    public void Url_IsUnderstoodAndNamed(string input, string name)
    {
        var spec = SourceSpec.Parse(input, "main");

        Assert.Equal((SourceKind.Url, name, "main"), (spec.Kind, spec.Name, spec.Revision));
        Assert.DoesNotContain("token", spec.Origin, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/srv/shop", "shop")]
    [InlineData("/srv/shop/", "shop")]
    [InlineData("/srv/shop.git", "shop")]
    [InlineData("/srv/shop/.git", "shop")]
    [InlineData("/srv/..hidden..", "hidden")]
    [InlineData("/", "repository")]
    public void Folder_IsUnderstoodAndNamed(string input, string name)
    {
        var spec = SourceSpec.Parse(input);

        Assert.Equal((SourceKind.Folder, name), (spec.Kind, spec.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ftp://host/shop")]
    [InlineData("ext::sh -c x://")]
    public void OtherInput_IsRefused(string input) =>
        Assert.Equal(SourceFault.Malformed, Assert.Throws<SourceException>(() => SourceSpec.Parse(input)).Fault);

    [Fact]
    public void EqualNames_AreMadeDistinctInTheOrderOfTheInputs() =>
        Assert.Equal(["shop", "shop-3", "shop-2", "Shop-4", "other"], RepositoryNames.Distinct(["shop", "shop", "shop-2", "Shop", "other"]));
}
