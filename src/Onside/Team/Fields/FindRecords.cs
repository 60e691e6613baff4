using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Team.Fields;

// Records of a kind that a field may link to, by the words of their names.
public static class FindRecords
{
    public static async Task<Fragment<FoundList, Found>> Get(string kind, Query<Found.Asked> query, SubjectBook subjects) =>
        new(Found.Of([.. await subjects.Of(kind).Search(query.Value.Q ?? "", Found.Most)], query.Value));
}
