// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/subset.h"

#include <memory>

#include <hb-subset.h>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
template<auto destroy>
struct Destroy {
    template<typename T>
    void operator()(T *object) const
    {
        destroy(object);
    }
};
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;
using OwnedFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;

/// Layout and naming tables go before planning: with GSUB there, glyph closure would add every substitution.
constexpr const char *droppedTables[] = {"GSUB", "GPOS", "GDEF", "BASE", "MATH", "kern", "name", "OS/2",
                                         "post", "cmap", "STAT", "gasp", "DSIG", "vhea", "vmtx"};

Input inputFor(const QSet<quint32> &glyphs)
{
    Input input(hb_subset_input_create_or_fail());
    if (!input)
        return input;
    hb_set_t *wanted = hb_subset_input_glyph_set(input.get());
    for (const quint32 glyph : glyphs)
        hb_set_add(wanted, glyph);
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char *tag : droppedTables)
        hb_set_add(dropped, hb_tag_from_string(tag, 4));
    return input;
}

QByteArray bytesOf(hb_face_t *face)
{
    hb_blob_t *blob = hb_face_reference_blob(face);
    unsigned length = 0;
    const char *start = hb_blob_get_data(blob, &length);
    const QByteArray bytes(start, qsizetype(length));
    hb_blob_destroy(blob);
    return bytes;
}
} // namespace

Result<Subset> subsetOf(const Face &face, const QSet<quint32> &glyphs)
{
    const Input input = inputFor(glyphs);
    const Plan plan(input ? hb_subset_plan_create_or_fail(face.harfbuzz(), input.get()) : nullptr);
    const OwnedFace made(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!made)
        return fail(ErrorCode::Invalid, u"the font "_s + face.postScriptName() + u" cannot be embedded"_s);
    Subset subset;
    subset.font = bytesOf(made.get());
    subset.glyphCount = hb_face_get_glyph_count(made.get());
    const hb_map_t *ids = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const quint32 glyph : glyphs)
        subset.newIds.insert(glyph, hb_map_get(ids, glyph));
    return subset;
}

} // namespace cpoise::print
