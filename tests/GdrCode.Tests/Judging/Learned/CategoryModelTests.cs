using GdrCode.Judging.Learned;

namespace GdrCode.Tests.Judging.Learned;

public class CategoryModelTests
{
    private static readonly string[] Categories = [.. Enumerable.Range(0, 11).Select(i => $"category-{i}")];

    [Fact]
    public void FeaturesOfOneCategory_NameIt()
    {
        for (var expected = 0; expected < Categories.Length; expected++)
        {
            var weights = new float[Categories.Length * CategoryModel.Buckets];
            weights[(expected * CategoryModel.Buckets) + CategoryModel.Bucket(77)] = 1;
            weights[(expected * CategoryModel.Buckets) + CategoryModel.Bucket(78)] = 1;
            weights[((expected + 1) % Categories.Length * CategoryModel.Buckets) + CategoryModel.Bucket(77)] = 1.5f;

            Assert.Equal(Categories[expected], new CategoryModel(Categories, weights).Best([77, 78]));
        }
    }

    [Fact]
    public void CategoriesThatAreEqual_NameTheFirst() =>
        Assert.Equal(Categories[0], new CategoryModel(Categories, new float[Categories.Length * CategoryModel.Buckets]).Best([1, 2, 3]));

    [Fact]
    public void NoCategories_NameNone() => Assert.Null(new CategoryModel([], []).Best([1]));
}
