using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Teams;

// Where the rows behind a number are: those of some people that fell due in a quarter and count in one way.
public static class ReckonedRows
{
    private const int MostIds = 50;

    // A condition holds fifty values; more people are asked for in more ways to meet it.
    public static string Of(Quarter quarter, Reckoned way, IReadOnlyCollection<Guid> people) =>
        $"/commitments?All=true&Where=counts:is:{way}&{quarter.Asked}&Where={string.Join("%7C", people.Chunk(MostIds).Select(some => $"performer:is:{string.Join(',', some)}"))}";
}
