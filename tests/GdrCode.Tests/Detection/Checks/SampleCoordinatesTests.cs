using GdrCode.Detection;

namespace GdrCode.Tests.Detection;

public class SampleCoordinatesTests
{
    [Theory]
    [InlineData("40.7128", true)]
    [InlineData("-74.005974", true)]
    [InlineData("13.361389", true)]
    [InlineData("40.71281", false)]
    [InlineData("52.637418", false)]
    public void Coordinate_OfACityInManuals_IsASample(string number, bool isSample) => Assert.Equal(isSample, SampleCoordinates.Contain(number));
}
