// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/export.hpp>
#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

/// Version of the schema that a record was written by.
enum class EmbeddedModelSchemaSemanticVersion {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  unknown,
  major_0_minor_0_patch_1,
};

OCELLI_EXPORT const EnumTable& enum_table(EmbeddedModelSchemaSemanticVersion);

/// What a model is best at.
enum class ModelType {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  unknown,
  balanced,
  speed,
  accuracy,
};

OCELLI_EXPORT const EnumTable& enum_table(ModelType);

/// What a model is for.
enum class ModelUsage {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  unknown,
  ocr,
  code_classification,
  text_vs_code,
  tagify_code,
  tlp_tag_search,
  tlp_neural_code_search,
  tagify_color_from_code,
  code_description,
  code_title,
  code_search_queries,
  code_extractive_tags,
  code_extractive_links,
  code_conversation,
  code_generation,
  code_search,
  code_discovery,
  code_related_people,
  code_framework,
  video_ocr,
  text_vs_code_segmentation,
  text_embedding,
  technical_error,
};

OCELLI_EXPORT const EnumTable& enum_table(ModelUsage);

/// What a model was made from.
enum class ModelFoundation {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  unknown,
  /// "GPT_3.5"
  gpt_3_5,
  gpt_4,
  t5,
  llama_2_7b,
  llama_2_13b,
  llama_2_70b,
  llama_3_2b,
  llama_3_13b,
  llama_3_70b,
  code_llama_2_7b,
  code_llama_2_13b,
  code_llama_2_70b,
  bard,
  alpaca_7b,
  alpaca_13b,
  alpaca_33b,
  alpaca_65b,
  vicuna_7b,
  vicuna_13b,
  vicuna_33b,
  vicuna_65b,
  guanaco_7b,
  guanaco_13b,
  guanaco_33b,
  guanaco_65b,
  openllama_7b,
  openllama_13b,
  gorilla_7b,
  gorilla_13b,
  gorilla_33b,
  gorilla_65b,
  wizardlm_7b,
  wizardlm_13b,
  wizardlm_30b,
  yulanchat_13b,
  yulanchat_65b,
  redpajama_3b,
  redpajama_7b,
  redpajama_13b,
  redpajama_33b,
  redpajama_65b,
  dolly_70m,
  dolly_160m,
  dolly_410m,
  dolly_1b,
  /// "DOLLY_1.4B"
  dolly_1_4b,
  /// "DOLLY_2.8B"
  dolly_2_8b,
  /// "DOLLY_6.9B"
  dolly_6_9b,
  dolly_12b,
  pythia_70m,
  pythia_160m,
  pythia_410m,
  pythia_1b,
  /// "PYTHIA_1.4B"
  pythia_1_4b,
  /// "PYTHIA_2.8B"
  pythia_2_8b,
  /// "PYTHIA_6.9B"
  pythia_6_9b,
  pythia_12b,
  moss_7b,
  moss_13b,
  rmkv_lm_100m,
  rmkv_lm_400m,
  /// "RMKV_LM_1.5B"
  rmkv_lm_1_5b,
  rmkv_lm_3b,
  rmkv_lm_7b,
  rmkv_lm_14b,
  /// "STARCODER_15.5B"
  starcoder_15_5b,
  wizardcoder_15b,
  /// "SANTACODER_1.1B"
  santacoder_1_1b,
  text_bison,
  textembedding_gecko,
  chat_bison,
  code_bison,
  codechat_bison,
  code_gecko,
  distilroberta,
  mistral_7b,
  gemini,
  /// "GEMINI_1.5"
  gemini_1_5,
  gemini_2,
  fast_text,
  unixcoder,
  /// "PHI_1.5"
  phi_1_5,
  phi_2,
  mixtral_8_x_7b,
  mixtral_8_x_22b,
  gemma_7b,
  gemma_2b,
  code_gemma_7b,
  code_gemma_2b,
  recurrent_gemma_2b,
  grok_1,
  /// "GROK_1.5"
  grok_1_5,
  claude_2,
  claude_3,
  starling_7b,
  dbrx,
  /// "COMMAND_R+"
  command_r_plus,
  /// "GEMMA_1.1_2B"
  gemma_1_1_2b,
  /// "GEMMA_1.1_7B"
  gemma_1_1_7b,
  gemma_2_9b,
  phi_3_mini,
  phi_3_small,
  granite_3b,
  granite_8b,
  llama_3_8b,
  /// "CLAUDE_3.5"
  claude_3_5,
  claude_4,
  claude_latest,
  granite_latest,
  llama_latest,
  phi_latest,
  gemma_latest,
  gemini_latest,
  gpt_latest,
  azure_latest,
  azure_fast,
  azure_best,
  azure_default,
  azure_custom,
  perplexity_latest,
  perplexity_fast,
  perplexity_best,
  perplexity_default,
  perplexity_custom,
  codestral_latest,
  deepseek_latest,
  llava_latest,
  mixtral_latest,
  mistral_latest,
  orca_latest,
  qwen_coder_latest,
  qwen_latest,
  qwq_latest,
  starcoder_latest,
  tinyllama_latest,
  vicuna_latest,
  wizard_latest,
  zephyr_latest,
  potion,
  msft_azure_open_ai_latest,
  aws_bedrock_latest,
};

OCELLI_EXPORT const EnumTable& enum_table(ModelFoundation);

/// Who made a model.
enum class ExternalMLProvider {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  unknown,
  apple,
  amazon,
  google,
  meta,
  openai,
  lmsys,
  salesforce,
  hugging_face,
  university_of_washington,
  open_lm_research,
  microsoft,
  uc_berkley,
  peking_university,
  renmin_university_of_china,
  together_ai,
  databricks,
  eleuther_ai,
  fudan_university,
  blickdl,
  hong_kong_baptist_university,
  bigcode,
  jina,
  pieces,
  anthropic,
  ibm,
  snowflake,
  perplexity,
  minishlabs,
  msft_azure_open_ai,
  aws_bedrock,
};

OCELLI_EXPORT const EnumTable& enum_table(ExternalMLProvider);

/// Where a download stands. COMPLETED, FAILED and CANCELED are its ends; RESET and UNKNOWN say nothing of it.
enum class ModelDownloadProgressStatus {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  unknown,
  initialized,
  /// "IN-PROGRESS"
  in_progress,
  completed,
  failed,
  canceled,
  reset,
};

OCELLI_EXPORT const EnumTable& enum_table(ModelDownloadProgressStatus);

}}}  // namespace ocelli::v1::pieces
